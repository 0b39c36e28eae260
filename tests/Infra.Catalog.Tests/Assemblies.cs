using System.Reflection;

namespace Infra.Catalog.Tests;

/// <summary>The packages that have components.</summary>
internal static class Assemblies
{
    public static IReadOnlyList<Assembly> WithComponents { get; } = [typeof(Network).Assembly, typeof(Infra.Kubernetes.Cluster).Assembly];
}
