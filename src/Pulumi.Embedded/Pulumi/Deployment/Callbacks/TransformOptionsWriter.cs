using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Writes the options that a transform answers.</summary>
internal static class TransformOptionsWriter
{
    internal static async Task<TransformResourceOptions> WriteAsync(ResourceOptions options)
    {
        // The options of a request and of a transform's answer say the same in two messages: one of them is written by the code for registrations.
        var request = new RegisterResourceRequest();
        await OptionWriter.WriteAsync(request, options, Deployment.Current).ConfigureAwait(false);
        var target = new TransformResourceOptions
        {
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            CustomTimeouts = request.CustomTimeouts,
            DeletedWith = request.DeletedWith,
            Import = request.ImportId,
            ReplacementTrigger = request.ReplacementTrigger,
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
        };
        if (request.HasProtect)
            target.Protect = request.Protect;
        if (request.HasRetainOnDelete)
            target.RetainOnDelete = request.RetainOnDelete;
        if (request.DeleteBeforeReplaceDefined)
            target.DeleteBeforeReplace = request.DeleteBeforeReplace;
        if (options.HooksIfAny is { } hooks)
            target.Hooks = HookBindings.Write(hooks);

        await AliasWriter.WriteSpecsAsync(target.Aliases, options.Aliases).ConfigureAwait(false);
        await WriteDependenciesAsync(target, options).ConfigureAwait(false);
        await WriteProvidersAsync(target, options).ConfigureAwait(false);
        return target;
    }

    private static async Task WriteDependenciesAsync(TransformResourceOptions target, ResourceOptions options)
    {
        var dependencies = await DependencyGraph.GatherAsync(options.DependsOnIfAny).ConfigureAwait(false);
        target.DependsOn.AddRange(await DependencyGraph.GetUrnsAsync(dependencies).ConfigureAwait(false));
    }

    private static async Task WriteProvidersAsync(TransformResourceOptions target, ResourceOptions options)
    {
        if (options.Provider is { } provider)
            target.Provider = await provider.GetReferenceAsync().ConfigureAwait(false);
        if (options is not ComponentResourceOptions component)
            return;
        foreach (var each in component.Providers)
            target.Providers[each.Package] = await each.GetReferenceAsync().ConfigureAwait(false);
    }
}
