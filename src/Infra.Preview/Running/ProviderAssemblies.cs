using System.Reflection;

namespace Infra.Preview.Running;

/// <summary>Loads the provider SDKs that a program references, so that names in a fixtures file can be checked before it runs.</summary>
internal static class ProviderAssemblies
{
    public static void Load()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Assembly>();
        if (Assembly.GetEntryAssembly() is { } entry)
        {
            open.Push(entry);
        }

        while (open.TryPop(out var assembly))
        {
            foreach (var name in assembly.GetReferencedAssemblies().Where(IsOfInterest))
            {
                if (seen.Add(name.FullName) && TryLoad(name) is { } referenced)
                {
                    open.Push(referenced);
                }
            }
        }
    }

    // Components reference providers on behalf of the program; the platform never does.
    private static bool IsOfInterest(AssemblyName name) => name.Name is { } text
        && !text.StartsWith("System.", StringComparison.Ordinal)
        && !text.StartsWith("Microsoft.", StringComparison.Ordinal)
        && text is not ("netstandard" or "mscorlib");

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception problem) when (problem is IOException or BadImageFormatException)
        {
            // Whether the program can do without it shows when it runs.
            return null;
        }
    }
}
