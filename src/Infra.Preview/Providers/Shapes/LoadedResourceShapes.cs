using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>
/// Reads shapes off the classes of provider SDKs that are loaded into the process. An assembly is looked at only when a type of its
/// package is asked for, and then only once.
/// </summary>
public sealed class LoadedResourceShapes : IResourceShapes
{
    private readonly ConditionalWeakTable<Assembly, SdkAssembly> _assemblies = [];
    private readonly ConcurrentDictionary<string, ResourceShape> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResourceShape> _results = new(StringComparer.Ordinal);

    private readonly Func<string, IEnumerable<Assembly>> _candidates;

    internal LoadedResourceShapes(Func<string, IEnumerable<Assembly>> candidates) => _candidates = candidates;

    /// <summary>The shapes of this process.</summary>
    public static LoadedResourceShapes Shared { get; } = new(static _ => AppDomain.CurrentDomain.GetAssemblies());

    /// <inheritdoc/>
    public ResourceShape? Find(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (_resources.TryGetValue(type, out var shape))
        {
            return shape;
        }

        var found = SdksOf(ResourceUrn.Package(type)).Select(sdk => sdk.FindResource(type)).FirstOrDefault(match => match is not null);
        return found is null ? null : _resources.GetOrAdd(type, ShapeReader.OfResource(found));
    }

    /// <inheritdoc/>
    public ResourceShape? FindResult(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (_results.TryGetValue(token, out var shape))
        {
            return shape;
        }

        var found = SdksOf(ResourceUrn.Package(token)).Select(sdk => sdk.FindResult(token)).FirstOrDefault(match => match is not null);
        return found is null ? null : _results.GetOrAdd(token, ShapeReader.OfResult(found));
    }

    /// <inheritdoc/>
    public bool Covers(string package) => SdksOf(package).Any();

    /// <inheritdoc/>
    public IEnumerable<string> TypesOf(string package)
    {
        return SdksOf(package).SelectMany(sdk => sdk.Types)
            .Where(type => string.Equals(ResourceUrn.Package(type), package, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<SdkAssembly> SdksOf(string package)
    {
        return _candidates(package)
            .Where(assembly => !assembly.IsDynamic)
            .Select(assembly => _assemblies.GetValue(assembly, static loaded => new SdkAssembly(loaded)))
            .Where(sdk => sdk.Serves(package));
    }
}
