using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls functions of providers, such as data sources.</summary>
internal sealed class InvokeCalls(Deployment deployment)
{
    /// <summary>As an output: it depends on what its arguments depend on, and stays unknown while they are.</summary>
    internal Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new(InvokeOutputAsync<T>(token, args, options, package));

    internal Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options, package).Apply(results => results.Values.First());

    /// <summary>As a value: the call is made with whatever is known.</summary>
    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeAsync(token, args).ConfigureAwait(false);
        var result = await SendAsync(token, serialized.Properties, options, package).ConfigureAwait(false);
        return Convert<T>(token, result).Value;
    }

    internal async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        (await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options, package).ConfigureAwait(false)).Values.First();

    /// <summary>For its effect, or its failure.</summary>
    internal async Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeAsync(token, args).ConfigureAwait(false);
        await SendAsync(token, serialized.Properties, options, package).ConfigureAwait(false);
    }

    private async Task<OutputData<T>> InvokeOutputAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var dependsOn = await DependencyGraph.GatherAsync((options as InvokeOutputOptions)?.DependsOnIfAny).ConfigureAwait(false);
        var serialized = await SerializeAsync(token, args).ConfigureAwait(false);
        var dependencies = serialized.PropertyDependencies.Values.Aggregate(dependsOn, OutputTraits.Union);
        if (serialized.ContainsUnknowns || await AwaitsCreationAsync(dependencies).ConfigureAwait(false))
            return new OutputData<T>(dependencies, default!, IsKnown: false, IsSecret: false);

        var result = Convert<T>(token, await SendAsync(token, serialized.Properties, options, package).ConfigureAwait(false));
        return result with { Resources = OutputTraits.Union(result.Resources, dependencies) };
    }

    /// <summary>Waits for the dependencies. One that has no id yet is only going to be created, so what is asked about it has no answer.</summary>
    private static async ValueTask<bool> AwaitsCreationAsync(ImmutableHashSet<Resource> dependencies)
    {
        var awaits = false;
        foreach (var resource in DependencyGraph.Expand(dependencies, dependent: null))
        {
            await resource.Urn.DataTask.ConfigureAwait(false);
            if (resource is CustomResource custom and not DependencyResource)
                awaits |= !(await custom.Id.DataTask.ConfigureAwait(false)).IsKnown;
        }

        return awaits;
    }

    private async Task<SerializedProperties> SerializeAsync(string token, InvokeArgs? args)
    {
        var options = new SerializerOptions
        {
            KeepSecrets = await deployment.Features.Secrets.ConfigureAwait(false),
            KeepResources = await deployment.Features.ResourceReferences.ConfigureAwait(false),
        };
        var properties = (args ?? InvokeArgs.Empty).GetProperties();
        return await PropertySerializer.SerializeAsync(token, properties, options).ConfigureAwait(false);
    }

    private async Task<Struct> SendAsync(string token, Struct args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        await deployment.Callbacks.InvokeTransformsAreRegistered.ConfigureAwait(false);
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = args,
            Provider = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = true,
        };
        if (package is not null)
            request.PackageRef = await deployment.Packages.GetReferenceAsync(package).ConfigureAwait(false);
        var response = await CallFailures.SendAsync(token, deployment.Monitor.InvokeAsync(request)).ConfigureAwait(false);
        CallFailures.ThrowIfAny(token, response.Failures);
        return response.Return ?? new Struct();
    }

    private OutputData<T> Convert<T>(string token, Struct result) =>
        ValueConverter.Convert<T>(deployment.Warn, $"the result of {token}", Value.ForStruct(result));
}
