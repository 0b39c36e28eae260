using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do; each question is asked once.</summary>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new(StringComparer.Ordinal);

    internal Task<bool> Secrets => Ask("secrets");

    internal Task<bool> ResourceReferences => Ask("resourceReferences");

    internal Task<bool> OutputValues => Ask("outputValues");

    internal Task<bool> AliasSpecs => Ask("aliasSpecs");

    internal Task<bool> DeletedWith => Ask("deletedWith");

    internal Task<bool> Transforms => Ask("transforms");

    internal Task<bool> InvokeTransforms => Ask("invokeTransforms");

    internal Task<bool> ResourceHooks => Ask("resourceHooks");

    internal Task<bool> Parameterization => Ask("parameterization");

    /// <summary>Asks what the first resource will want to know while the program is still starting.</summary>
    internal void AskEarly()
    {
        _ = Secrets;
        _ = ResourceReferences;
        _ = AliasSpecs;
    }

    private Task<bool> Ask(string feature) => _answers.GetOrAdd(
        feature,
        static (feature, monitor) => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(feature)),
        monitor).Value;
}
