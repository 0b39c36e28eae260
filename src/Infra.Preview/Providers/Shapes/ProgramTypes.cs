using System.Reflection;

namespace Infra.Preview.Providers;

/// <summary>The types of a built program that runs in another process. They are read, and none of their code runs.</summary>
public sealed class ProgramTypes
{
    private readonly ProgramAssemblies _assemblies;
    private readonly string _path;

    /// <summary>Looks at a program; nothing is loaded until it is asked for.</summary>
    /// <param name="assembly">The full path of the program's assembly.</param>
    public ProgramTypes(string assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _path = assembly;
        _assemblies = new ProgramAssemblies(Path.GetDirectoryName(assembly)!);
        Shapes = new LoadedResourceShapes(_assemblies.For);
    }

    /// <summary>What the provider SDKs beside the program know of resource types.</summary>
    public IResourceShapes Shapes { get; }

    /// <summary>The program itself, or null when it cannot be loaded here.</summary>
    public Assembly? LoadProgram() => _assemblies.LoadFile(_path);
}
