using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// Takes new resources to the monitor and settles their outputs with the answer. Nothing here waits unless something has to be waited for, so a
/// registration that can be answered at once is over when the resource's constructor returns.
/// </summary>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    private readonly RequestBuilder _requests = new(deployment);
    private readonly PreparationLog _preparations = new(deployment.Log);

    internal void Start(
        Resource resource,
        ResourceArgs args,
        ResourceOptions options,
        RegisterPackageRequest? package,
        ImmutableDictionary<string, IOutputCompletionSource> outputs) =>
        deployment.Work.Track(RunAsync(resource, args, options, package, outputs));

    internal void StartOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs) =>
        deployment.Work.Track(PublishOutputsAsync(component, outputs));

    private async Task RunAsync(
        Resource resource,
        ResourceArgs args,
        ResourceOptions options,
        RegisterPackageRequest? package,
        ImmutableDictionary<string, IOutputCompletionSource> outputs)
    {
        try
        {
            var answer = await GetAnswerAsync(resource, args, options, package).ConfigureAwait(false);
            new OutputCompletion(deployment, resource).Settle(outputs, answer);
        }
        catch (Exception e)
        {
            var failure = e is GrpcException refused && !EngineLoss.Is(e) ? Refusal(resource, refused) : e;
            foreach (var output in outputs.Values)
                output.TrySetException(failure);
            if (ReferenceEquals(failure, e))
                throw;
            throw failure;
        }
    }

    private static ResourceException Refusal(Resource resource, GrpcException refused) =>
        new($"{resource.GetResourceType()} '{resource.GetResourceName()}': {refused.Detail}", resource, refused);

    private async Task<ResourceAnswer> GetAnswerAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        if (options.Urn is { } urn)
            return await FindAsync(urn).ConfigureAwait(false);

        if (options.Id is not null && await options.Id.ToOutput().DataTask.ConfigureAwait(false) is { IsKnown: true, Value: { Length: > 0 } id })
        {
            if (resource is not CustomResource)
                throw new ArgumentException($"Only custom resources can be read by id; '{resource.GetResourceName()}' is a component.");
            return await ReadAsync(resource, id, args, options, package).ConfigureAwait(false);
        }

        var request = await _preparations.FollowAsync(resource, _requests.RegisterAsync(resource, args, options, package)).ConfigureAwait(false);
        var response = await deployment.Monitor.RegisterResourceAsync(resource, request).ConfigureAwait(false);
        return new ResourceAnswer(response.Urn, response.Id, response.Object)
        {
            Dependencies = response.PropertyDependencies,
            Succeeded = response.Result == Result.Success,
        };
    }

    private async Task<ResourceAnswer> ReadAsync(
        Resource resource, string id, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var request = await _preparations.FollowAsync(resource, _requests.ReadAsync(resource, id, args, options, package)).ConfigureAwait(false);
        var response = await deployment.Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
        return new ResourceAnswer(response.Urn, id, response.Properties);
    }

    /// <summary>Asks the engine for the state of a resource that was registered before.</summary>
    private async Task<ResourceAnswer> FindAsync(string urn)
    {
        var request = new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new Struct { Fields = { [WireFormat.UrnProperty] = Value.ForString(urn) } },
            AcceptResources = true,
        };
        var response = await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false);
        CallFailures.ThrowIfAny(request.Tok, response.Failures);
        var fields = response.Return.Fields;
        return new ResourceAnswer(
            fields[WireFormat.UrnProperty].StringValue,
            fields.TryGetValue(WireFormat.IdProperty, out var id) ? id.StringValue : "",
            fields.TryGetValue("state", out var state) ? state.StructValue : null);
    }

    private async Task PublishOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.DataTask.ConfigureAwait(false);
        var values = await outputs.DataTask.ConfigureAwait(false);
        var options = await _requests.SerializationAsync(keepOutputValues: false).ConfigureAwait(false);
        var serialized = await PropertySerializer.SerializeAsync(
            $"the outputs of {component.GetResourceType()} '{component.GetResourceName()}'",
            values.Value is { } given ? given.Where(output => output.Value is not null) : [],
            options).ConfigureAwait(false);
        await deployment.Monitor.RegisterResourceOutputsAsync(
            new RegisterResourceOutputsRequest { Urn = urn.Value, Outputs = serialized.Properties }).ConfigureAwait(false);
    }
}
