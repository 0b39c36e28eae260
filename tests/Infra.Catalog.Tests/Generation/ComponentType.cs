using System.Reflection;
using System.Text.RegularExpressions;

namespace Infra.Catalog.Tests.Generation;

/// <summary>Finds the type that a component registers, which is a constant in its constructors and nowhere else.</summary>
internal static partial class ComponentType
{
    private const byte LoadString = 0x72;
    private const int StringTable = 0x70;

    public static string Of(Type component) =>
        component.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(Texts).FirstOrDefault(text => Token().IsMatch(text))
        ?? throw new InvalidOperationException($"No constructor of {component.Name} has a type like infra:area:{component.Name}.");

    // Any byte may look like the instruction; what follows it then is no valid token of a string, or a text that is no type.
    private static IEnumerable<string> Texts(ConstructorInfo constructor)
    {
        var code = constructor.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < code.Length; i++)
        {
            if (code[i] == LoadString && BitConverter.ToInt32(code, i + 1) is var token && token >> 24 == StringTable && TryResolve(constructor.Module, token) is { } text)
            {
                yield return text;
            }
        }
    }

    private static string? TryResolve(Module module, int token)
    {
        try
        {
            return module.ResolveString(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[a-z]+:[a-z]+:[A-Z][A-Za-z]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
