using Pulumi.Surface.Tests.Reflection;

namespace Pulumi.Surface.Tests;

/// <summary>The generated assemblies, by their names in <c>surface.json</c>.</summary>
internal static class Surfaces
{
    public static TheoryData<string> Names { get; } = ["aws", "kubernetes", "random"];

    public static SurfaceAssembly Load(string name) => name switch
    {
        "aws" => new SurfaceAssembly("Pulumi.Aws", typeof(Aws.Provider).Assembly),
        "kubernetes" => new SurfaceAssembly("Pulumi.Kubernetes", typeof(Kubernetes.Provider).Assembly),
        "random" => new SurfaceAssembly("Pulumi.Random", typeof(Random.Provider).Assembly),
        _ => throw new ArgumentException($"No surface is named {name}.", nameof(name)),
    };
}
