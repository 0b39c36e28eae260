using Google.Protobuf.WellKnownTypes;
using Infra.Protocol;
using Infra.Protocol.Messages;
using ProtoRegisterPackageRequest = Infra.Protocol.Messages.RegisterPackageRequest;

namespace Pulumi;

/// <summary>The resource monitor of the engine that started the program.</summary>
internal sealed class GrpcMonitor(GrpcChannel channel) : IMonitor
{
    private static readonly Empty Nothing = new();

    public bool CallsBack => true;

    /// <summary>An engine that does not know the question has none of the features.</summary>
    public async Task<bool> SupportsFeatureAsync(string feature)
    {
        try
        {
            var request = new SupportsFeatureRequest { Id = feature };
            return (await channel.CallAsync(ResourceMonitorMethods.SupportsFeature, request).ConfigureAwait(false)).HasSupport;
        }
        catch (GrpcException e) when (e.Status == GrpcStatusCode.Unimplemented)
        {
            return false;
        }
    }

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResource, request);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.ReadResource, request);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResourceOutputs, request);

    public Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => channel.CallAsync(ResourceMonitorMethods.Invoke, request);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => channel.CallAsync(ResourceMonitorMethods.Call, request);

    public async Task<string> RegisterPackageAsync(ProtoRegisterPackageRequest request) =>
        (await channel.CallAsync(ResourceMonitorMethods.RegisterPackage, request).ConfigureAwait(false)).Ref;

    public Task RegisterStackTransformAsync(Callback callback) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterStackTransform, callback);

    public Task RegisterStackInvokeTransformAsync(Callback callback) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterStackInvokeTransform, callback);

    public Task RegisterResourceHookAsync(RegisterResourceHookRequest request) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResourceHook, request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await channel.CallAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, Nothing).ConfigureAwait(false);
        }
        catch (GrpcException e) when (e.Status is GrpcStatusCode.Unimplemented or GrpcStatusCode.Unavailable or GrpcStatusCode.Cancelled)
        {
            // An older engine ends with the program; one that is gone has said why itself.
        }
    }
}
