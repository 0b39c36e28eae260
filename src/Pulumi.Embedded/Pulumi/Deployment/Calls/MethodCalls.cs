using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls methods of resources. The provider decides what the result depends on and whether it is secret or known.</summary>
internal sealed class MethodCalls(Deployment deployment)
{
    private const string SelfArgument = "__self__";

    internal Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        new(CallOutputAsync<T>(token, args, self, options, package));

    internal void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        deployment.Work.Track(SendAsync(token, args, self, options, package));

    private async Task<OutputData<T>> CallOutputAsync<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var response = await SendAsync(token, args, self, options, package).ConfigureAwait(false);
        var result = ValueConverter.Convert<T>(deployment.Warn, $"the result of {token}", Value.ForStruct(response.Return ?? new Struct()));
        var dependencies = response.ReturnDependencies.Values
            .SelectMany(value => value.Urns)
            .Select(Resource (urn) => new DependencyResource(urn))
            .ToImmutableHashSet();
        return result with { Resources = OutputTraits.Union(result.Resources, dependencies) };
    }

    private async Task<CallResponse> SendAsync(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var serialized = await SerializeAsync(token, args, self).ConfigureAwait(false);
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token) ?? self?.ProviderFor(token);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = serialized.Properties,
            Provider = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
        };
        foreach (var (argument, resources) in serialized.PropertyDependencies)
        {
            request.ArgDependencies[argument] = new ResourceCallRequest.Types.ArgumentDependencies
            {
                Urns = { await DependencyGraph.GetUrnsAsync(resources).ConfigureAwait(false) },
            };
        }

        if (package is not null)
            request.PackageRef = await deployment.Packages.GetReferenceAsync(package).ConfigureAwait(false);
        var response = await CallFailures.SendAsync(token, deployment.Monitor.CallAsync(request)).ConfigureAwait(false);
        CallFailures.ThrowIfAny(token, response.Failures);
        return response;
    }

    private async Task<SerializedProperties> SerializeAsync(string token, CallArgs? args, Resource? self)
    {
        var options = new SerializerOptions
        {
            KeepSecrets = await deployment.Features.Secrets.ConfigureAwait(false),
            KeepResources = await deployment.Features.ResourceReferences.ConfigureAwait(false),
            KeepOutputValues = await deployment.Features.OutputValues.ConfigureAwait(false),
            DependencyUrns = DependencyGraph.GetUrnsAsync,
        };
        IEnumerable<KeyValuePair<string, object?>> properties = (args ?? CallArgs.Empty).GetProperties();
        if (self is not null)
            properties = [.. properties, KeyValuePair.Create<string, object?>(SelfArgument, self)];
        return await PropertySerializer.SerializeAsync(token, properties, options).ConfigureAwait(false);
    }
}
