using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Infra.Preview.Providers;

/// <summary>The provider SDKs in a program's folder, each loaded when its package is first asked for, apart from what this process has loaded itself.</summary>
internal sealed class ProgramAssemblies
{
    private readonly ConcurrentDictionary<string, Assembly[]> _byPackage = new(StringComparer.Ordinal);
    private readonly FolderContext _context;
    private readonly string _folder;

    public ProgramAssemblies(string folder)
    {
        _folder = folder;
        _context = new FolderContext(folder);
    }

    /// <summary>The assemblies that may have types of a package: <c>Pulumi.AwsNative.dll</c> for <c>aws-native</c>.</summary>
    public IEnumerable<Assembly> For(string package) => _byPackage.GetOrAdd(package, Load);

    /// <summary>One assembly, or null when it cannot be loaded here.</summary>
    public Assembly? LoadFile(string path) => _context.TryLoad(path);

    private Assembly[] Load(string package)
    {
        if (!Directory.Exists(_folder))
        {
            return [];
        }

        var name = SdkAssembly.Squash(package);
        return [.. Directory.EnumerateFiles(_folder, "*.dll")
            .Where(file => SdkAssembly.Squash(Path.GetFileNameWithoutExtension(file)) == name)
            .Order(StringComparer.Ordinal)
            .Select(_context.TryLoad)
            .OfType<Assembly>()];
    }

    // What the program brings along is taken from its folder, the rest from the platform.
    private sealed class FolderContext(string folder) : AssemblyLoadContext($"types of {folder}", isCollectible: false)
    {
        public Assembly? TryLoad(string path)
        {
            try
            {
                return LoadFromAssemblyPath(path);
            }
            catch (Exception problem) when (problem is IOException or BadImageFormatException or UnauthorizedAccessException)
            {
                // A program for a newer platform: symbols cover what is not known of its types.
                return null;
            }
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, $"{assemblyName.Name}.dll");
            return File.Exists(path) ? TryLoad(path) : null;
        }
    }
}
