using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Writes the options that are not about other parts of the request.</summary>
internal static class OptionWriter
{
    internal static async Task WriteAsync(RegisterResourceRequest request, ResourceOptions options, Deployment deployment)
    {
        request.Version = options.Version ?? "";
        request.PluginDownloadURL = options.PluginDownloadURL ?? "";
        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        request.HideDiffs.AddRange(options.HideDiffs);
        request.CustomTimeouts = TimeoutWriter.Write(options.CustomTimeouts);
        if (options.Protect is { } protect)
            request.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (options is CustomResourceOptions custom)
            WriteCustom(request, custom);

        if (options.DeletedWith is { } owner)
            request.DeletedWith = await DeletedWithAsync(owner, deployment).ConfigureAwait(false);
        foreach (var other in await DependencyGraph.GatherAsync(options.ReplaceWithIfAny).ConfigureAwait(false))
            request.ReplaceWith.Add((await other.Urn.DataTask.ConfigureAwait(false)).Value);
        if (options.ReplacementTrigger is { } trigger)
            request.ReplacementTrigger = await TriggerAsync(trigger, deployment).ConfigureAwait(false);
    }

    private static void WriteCustom(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        request.EnvVarMappings.Add(options.EnvVarMappings);
        if (options.DeleteBeforeReplace is { } first)
        {
            request.DeleteBeforeReplace = first;
            request.DeleteBeforeReplaceDefined = true;
        }
    }

    private static async Task<string> DeletedWithAsync(Resource owner, Deployment deployment)
    {
        if (!await deployment.Features.DeletedWith.ConfigureAwait(false))
            throw new InvalidOperationException("This engine does not know the option DeletedWith: a newer Pulumi CLI does.");
        var urn = await owner.Urn.DataTask.ConfigureAwait(false);
        return urn.IsKnown ? urn.Value : "";
    }

    private static async Task<Value> TriggerAsync(Input<object> trigger, Deployment deployment)
    {
        const string Property = "replacementTrigger";
        var serialized = await PropertySerializer.SerializeAsync(
            Property,
            [KeyValuePair.Create<string, object?>(Property, trigger)],
            new SerializerOptions { KeepSecrets = await deployment.Features.Secrets.ConfigureAwait(false) }).ConfigureAwait(false);
        return serialized.Properties.Fields.TryGetValue(Property, out var value) ? value : Value.ForNull();
    }
}
