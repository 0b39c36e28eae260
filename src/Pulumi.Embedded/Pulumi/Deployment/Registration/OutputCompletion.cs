using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Settles the outputs of a resource with the engine's answer.</summary>
internal sealed class OutputCompletion(Deployment deployment, Resource resource)
{
    internal void Settle(ImmutableDictionary<string, IOutputCompletionSource> outputs, ResourceAnswer answer)
    {
        var missingIsKnown = !deployment.Settings.IsDryRun && answer.Succeeded;
        SettleIdentity(outputs, answer);
        foreach (var (name, output) in outputs)
        {
            if (name is WireFormat.UrnProperty or WireFormat.IdProperty)
                continue;
            if (answer.State is null || !answer.State.Fields.TryGetValue(name, out var value))
            {
                output.TrySetDefaultResult(missingIsKnown);
                continue;
            }

            var data = ValueConverter.Convert(deployment.Warn, $"{resource.GetResourceType()}.{name}", value, output.TargetType);
            output.SetValue(data with { Resources = OutputTraits.Union(data.Resources, DependenciesOf(answer, name)) });
        }
    }

    /// <summary>URN and id come first: a message about another output names the resource by them.</summary>
    private static void SettleIdentity(ImmutableDictionary<string, IOutputCompletionSource> outputs, ResourceAnswer answer)
    {
        outputs[WireFormat.UrnProperty].SetValue(OutputData.Known<object?>(answer.Urn));
        if (outputs.TryGetValue(WireFormat.IdProperty, out var id))
            id.SetValue(answer.Id.Length > 0 ? OutputData.Known<object?>(answer.Id) : OutputData.Unknown<object?>(""));
    }

    private static ImmutableHashSet<Resource> DependenciesOf(ResourceAnswer answer, string name) =>
        answer.Dependencies is { Count: > 0 } all && all.TryGetValue(name, out var dependencies)
            ? [.. dependencies.Urns.Select(urn => new DependencyResource(urn))]
            : ImmutableHashSet<Resource>.Empty;
}
