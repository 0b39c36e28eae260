using Infra.Protocol.Messages;
using ProtoAlias = Infra.Protocol.Messages.Alias;

namespace Pulumi;

/// <summary>Reads the options that a transform sees.</summary>
internal static class TransformOptionsReader
{
    internal static ResourceOptions Read(TransformRequest request)
    {
        var source = request.Options ?? new TransformResourceOptions();
        ResourceOptions options = request.Custom ? ReadCustom(source) : ReadComponent(source);
        options.Parent = Reference(request.Parent);
        options.DependsOn = source.DependsOn.Select(Resource (urn) => new DependencyResource(urn)).ToArray();
        options.Protect = source.HasProtect ? source.Protect : null;
        options.IgnoreChanges = [.. source.IgnoreChanges];
        options.ReplaceOnChanges = [.. source.ReplaceOnChanges];
        options.HideDiffs = [.. source.HideDiff];
        options.Version = Text(source.Version);
        options.Aliases = [.. source.Aliases.Select(Input<Alias> (alias) => ReadAlias(alias))];
        options.Provider = source.Provider.Length == 0 ? null : new DependencyProviderResource(source.Provider);
        options.CustomTimeouts = TimeoutWriter.Read(source.CustomTimeouts);
        options.PluginDownloadURL = Text(source.PluginDownloadUrl);
        options.RetainOnDelete = source.HasRetainOnDelete ? source.RetainOnDelete : null;
        options.DeletedWith = Reference(source.DeletedWith);
        options.ReplaceWith = source.ReplaceWith.Select(Resource (urn) => new DependencyResource(urn)).ToArray();
        options.Hooks = HookBindings.Read(source.Hooks);
        if (source.ReplacementTrigger is { } trigger)
            options.ReplacementTrigger = new Output<object>(Serialization.PropertyDeserializer.Deserialize(trigger)!);
        return options;
    }

    private static CustomResourceOptions ReadCustom(TransformResourceOptions source) => new()
    {
        DeleteBeforeReplace = source.HasDeleteBeforeReplace ? source.DeleteBeforeReplace : null,
        AdditionalSecretOutputs = [.. source.AdditionalSecretOutputs],
        ImportId = Text(source.Import),
    };

    private static ComponentResourceOptions ReadComponent(TransformResourceOptions source) => new()
    {
        Providers = [.. source.Providers.Values.Select(reference => new DependencyProviderResource(reference))],
    };

    private static Alias ReadAlias(ProtoAlias source)
    {
        if (source.AliasCase == ProtoAlias.AliasOneofCase.Urn)
            return new Alias { Urn = source.Urn };
        var spec = source.Spec ?? new ProtoAlias.Types.Spec();
        return new Alias
        {
            Name = Input(spec.Name),
            Type = Input(spec.Type),
            Stack = Input(spec.Stack),
            Project = Input(spec.Project),
            ParentUrn = Input(spec.ParentUrn),
            NoParent = spec.NoParent,
        };
    }

    private static DependencyResource? Reference(string urn) => urn.Length == 0 ? null : new DependencyResource(urn);

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static Input<string>? Input(string text) => text.Length == 0 ? null : (Input<string>)text;
}
