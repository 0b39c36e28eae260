using Infra.Protocol.Messages;

namespace Infra.Preview.Engine.Registration;

/// <summary>Reads the options off the messages that carry them, and puts them on those that transforms get.</summary>
internal static class RequestOptions
{
    public static ResourceOptions Read(RegisterResourceRequest request)
    {
        return new ResourceOptions
        {
            Dependencies = request.Dependencies,
            PropertyDependencies = request.PropertyDependencies.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value.Urns),
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
            IgnoreChanges = request.IgnoreChanges,
            ReplaceOnChanges = request.ReplaceOnChanges,
            HideDiffs = request.HideDiffs,
            AdditionalSecretOutputs = request.AdditionalSecretOutputs,
            Aliases = [.. request.AliasURNs.Select(urn => new Alias { Urn = urn }), .. request.Aliases],
            ImportId = request.ImportId,
            DeletedWith = request.DeletedWith,
            ReplaceWith = request.ReplaceWith,
            ReplacementTrigger = request.ReplacementTrigger,
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            PluginChecksums = request.PluginChecksums,
            Provider = request.Provider,
            Providers = request.Providers,
            Timeouts = request.CustomTimeouts,
            Hooks = request.Hooks,
            EnvironmentVariables = request.EnvVarMappings,
        };
    }

    public static ResourceOptions Read(ReadResourceRequest request)
    {
        return new ResourceOptions
        {
            Dependencies = request.Dependencies,
            AdditionalSecretOutputs = request.AdditionalSecretOutputs,
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            PluginChecksums = request.PluginChecksums,
            Provider = request.Provider,
        };
    }

    public static TransformResourceOptions Write(ResourceOptions options)
    {
        var message = new TransformResourceOptions
        {
            Version = options.Version,
            Provider = options.Provider,
            CustomTimeouts = options.Timeouts,
            PluginDownloadUrl = options.PluginDownloadUrl,
            DeletedWith = options.DeletedWith,
            Hooks = options.Hooks,
            Import = options.ImportId,
            ReplacementTrigger = options.ReplacementTrigger,
        };
        message.DependsOn.AddRange(options.Dependencies);
        message.IgnoreChanges.AddRange(options.IgnoreChanges);
        message.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        message.Aliases.AddRange(options.Aliases);
        message.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        message.HideDiff.AddRange(options.HideDiffs);
        message.ReplaceWith.AddRange(options.ReplaceWith);
        Copy(options.Providers, message.Providers);
        Copy(options.PluginChecksums, message.PluginChecksums);
        if (options.Protect is { } protect)
        {
            message.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            message.RetainOnDelete = retain;
        }

        if (options.DeleteBeforeReplace is { } deleteFirst)
        {
            message.DeleteBeforeReplace = deleteFirst;
        }

        return message;
    }

    /// <summary>The options as a transform answered them; what its message cannot carry stays as it was.</summary>
    public static ResourceOptions Apply(ResourceOptions before, TransformResourceOptions answer)
    {
        return before with
        {
            Dependencies = answer.DependsOn,
            Protect = answer.HasProtect ? answer.Protect : null,
            RetainOnDelete = answer.HasRetainOnDelete ? answer.RetainOnDelete : null,
            DeleteBeforeReplace = answer.HasDeleteBeforeReplace ? answer.DeleteBeforeReplace : null,
            IgnoreChanges = answer.IgnoreChanges,
            ReplaceOnChanges = answer.ReplaceOnChanges,
            HideDiffs = answer.HideDiff,
            AdditionalSecretOutputs = answer.AdditionalSecretOutputs,
            Aliases = answer.Aliases,
            ImportId = answer.Import,
            DeletedWith = answer.DeletedWith,
            ReplaceWith = answer.ReplaceWith,
            ReplacementTrigger = answer.ReplacementTrigger,
            Version = answer.Version,
            PluginDownloadUrl = answer.PluginDownloadUrl,
            PluginChecksums = answer.PluginChecksums,
            Provider = answer.Provider,
            Providers = answer.Providers,
            Timeouts = answer.CustomTimeouts,
            Hooks = answer.Hooks,
        };
    }

    private static void Copy<T>(IReadOnlyDictionary<string, T> source, IDictionary<string, T> target)
    {
        foreach (var (key, value) in source)
        {
            target[key] = value;
        }
    }
}
