using Infra.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Writes the requests that register and read resources.</summary>
internal sealed class RequestBuilder(Deployment deployment)
{
    private SerializerOptions? _plainSerialization;

    internal async Task<RegisterResourceRequest> RegisterAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Remote = resource.IsRemote,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
        };

        var dependencies = await WriteInputsAsync(request, resource, args, options).ConfigureAwait(false);
        request.Parent = await ParentUrnAsync(resource, options).ConfigureAwait(false);
        await WriteProvidersAsync(request, resource, options).ConfigureAwait(false);
        request.Dependencies.AddRange(dependencies);
        await WriteAliasesAsync(request, resource, options).ConfigureAwait(false);
        await OptionWriter.WriteAsync(request, options, deployment).ConfigureAwait(false);
        await deployment.Callbacks.BindAsync(request, options).ConfigureAwait(false);
        if (package is not null)
            request.PackageRef = await deployment.Packages.GetReferenceAsync(package).ConfigureAwait(false);
        return request;
    }

    internal async Task<ReadResourceRequest> ReadAsync(
        Resource resource, string id, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var explicitUrns = await ExplicitDependenciesAsync(resource, options).ConfigureAwait(false);
        var inputs = await SerializeAsync(resource, args).ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Properties = inputs.Properties,
            Parent = await ParentUrnAsync(resource, options).ConfigureAwait(false),
            Provider = await ReferenceAsync(options.Provider).ConfigureAwait(false),
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
        };
        foreach (var dependencies in inputs.PropertyDependencies.Values)
            await DependencyGraph.AddUrnsAsync(explicitUrns, dependencies, resource).ConfigureAwait(false);
        request.Dependencies.AddRange(explicitUrns);
        if (options is CustomResourceOptions custom)
            request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        if (package is not null)
            request.PackageRef = await deployment.Packages.GetReferenceAsync(package).ConfigureAwait(false);
        return request;
    }

    /// <summary>How properties are written for this engine.</summary>
    internal async ValueTask<SerializerOptions> SerializationAsync(bool keepOutputValues)
    {
        var plain = _plainSerialization ??= new SerializerOptions
        {
            KeepSecrets = await deployment.Features.Secrets.ConfigureAwait(false),
            KeepResources = await deployment.Features.ResourceReferences.ConfigureAwait(false),
            DependencyUrns = DependencyGraph.GetUrnsAsync,
        };
        return keepOutputValues && await deployment.Features.OutputValues.ConfigureAwait(false) ? plain with { KeepOutputValues = true } : plain;
    }

    /// <summary>Writes the inputs and what each of them depends on, and answers all dependencies.</summary>
    private async Task<SortedSet<string>> WriteInputsAsync(
        RegisterResourceRequest request, Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var all = await ExplicitDependenciesAsync(resource, options).ConfigureAwait(false);
        var inputs = await SerializeAsync(resource, args).ConfigureAwait(false);
        request.Object = inputs.Properties;
        foreach (var (property, dependencies) in inputs.PropertyDependencies)
        {
            var own = new RegisterResourceRequest.Types.PropertyDependencies();
            if (!dependencies.IsEmpty)
            {
                var urns = DependencyGraph.NewUrnSet();
                await DependencyGraph.AddUrnsAsync(urns, dependencies, resource).ConfigureAwait(false);
                own.Urns.AddRange(urns);
                all.UnionWith(urns);
            }

            request.PropertyDependencies.Add(property, own);
        }

        return all;
    }

    private async Task<SerializedProperties> SerializeAsync(Resource resource, ResourceArgs args)
    {
        // Output values are for the other process that constructs a remote component. In all else the request's own dependencies speak.
        var options = await SerializationAsync(keepOutputValues: resource.IsRemote).ConfigureAwait(false);
        var properties = args.GetProperties();
        return await PropertySerializer.SerializeAsync(
            $"{resource.GetResourceType()} '{resource.GetResourceName()}'",
            properties,
            options with { ExcludeIdAndUrn = true }).ConfigureAwait(false);
    }

    private static async Task<SortedSet<string>> ExplicitDependenciesAsync(Resource resource, ResourceOptions options)
    {
        var urns = DependencyGraph.NewUrnSet();
        await DependencyGraph.AddUrnsAsync(urns, await DependencyGraph.GatherAsync(options.DependsOnIfAny).ConfigureAwait(false), resource)
            .ConfigureAwait(false);
        await DependencyGraph.AddUrnsAsync(urns, await DependencyGraph.GatherAsync(options.ReplaceWithIfAny).ConfigureAwait(false), resource)
            .ConfigureAwait(false);
        return urns;
    }

    private async Task<string> ParentUrnAsync(Resource resource, ResourceOptions options)
    {
        // A transformation may have put other options in place; the parent is still the one the resource was constructed with.
        var parent = options.Parent ?? resource.Parent;
        if (parent is null)
            return "";
        var urn = await parent.Urn.DataTask.ConfigureAwait(false);
        if (ReferenceEquals(parent, deployment.Stack))
            await deployment.Callbacks.StackTransformsAreRegistered.ConfigureAwait(false);
        return urn.Value;
    }

    private static async Task WriteProvidersAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        if (request.Custom)
        {
            request.Provider = await ReferenceAsync(options.Provider).ConfigureAwait(false);
            return;
        }

        if (options is not ComponentResourceOptions component)
            return;
        IEnumerable<ProviderResource> providers = component.Provider is { } single ? [single] : component.Providers;
        foreach (var provider in providers)
            request.Providers[provider.Package] = await provider.GetReferenceAsync().ConfigureAwait(false);

        // A remote component is itself made by a provider, and a provider of its own package is meant for that as well.
        if (resource.IsRemote && component.Provider is { } own && request.Type.StartsWith(own.Package + ":", StringComparison.Ordinal))
            request.Provider = request.Providers[own.Package];
    }

    private async Task WriteAliasesAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        request.AliasSpecs = await deployment.Features.AliasSpecs.ConfigureAwait(false);
        if (request.AliasSpecs)
            await AliasWriter.WriteSpecsAsync(request.Aliases, options.Aliases).ConfigureAwait(false);
        else
            request.AliasURNs.AddRange(await AliasUrns.GetAsync(resource).ConfigureAwait(false));
    }

    private static async Task<string> ReferenceAsync(ProviderResource? provider) =>
        provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
}
