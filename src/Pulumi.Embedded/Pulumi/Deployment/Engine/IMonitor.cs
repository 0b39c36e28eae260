using Infra.Protocol.Messages;
using ProtoRegisterPackageRequest = Infra.Protocol.Messages.RegisterPackageRequest;

namespace Pulumi;

/// <summary>Who registers resources and answers calls: an engine over gRPC, or a test's mocks.</summary>
internal interface IMonitor
{
    /// <summary>False when nobody would ever call a transform or a hook, so that no server for callbacks is needed.</summary>
    bool CallsBack { get; }

    Task<bool> SupportsFeatureAsync(string feature);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    Task<string> RegisterPackageAsync(ProtoRegisterPackageRequest request);

    Task RegisterStackTransformAsync(Callback callback);

    Task RegisterStackInvokeTransformAsync(Callback callback);

    Task RegisterResourceHookAsync(RegisterResourceHookRequest request);

    /// <summary>Says that everything is declared, and waits until callbacks are no longer needed.</summary>
    Task SignalAndWaitForShutdownAsync();
}
