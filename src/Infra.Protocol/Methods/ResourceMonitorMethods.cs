using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;

namespace Infra.Protocol;

/// <summary>The rpcs of <c>pulumirpc.ResourceMonitor</c>: what a program asks of the engine about its resources.</summary>
public static class ResourceMonitorMethods
{
    /// <summary>Whether the engine has a feature, such as <c>secrets</c> or <c>outputValues</c>.</summary>
    public static readonly GrpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature =
        Define(nameof(SupportsFeature), SupportsFeatureRequest.Parser, SupportsFeatureResponse.Parser);

    /// <summary>Calls a provider's function: a data source.</summary>
    public static readonly GrpcMethod<ResourceInvokeRequest, InvokeResponse> Invoke =
        Define(nameof(Invoke), ResourceInvokeRequest.Parser, InvokeResponse.Parser);

    /// <summary>Calls a method of a resource.</summary>
    public static readonly GrpcMethod<ResourceCallRequest, CallResponse> Call =
        Define(nameof(Call), ResourceCallRequest.Parser, CallResponse.Parser);

    /// <summary>Reads a resource that exists and is not managed by the stack.</summary>
    public static readonly GrpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource =
        Define(nameof(ReadResource), ReadResourceRequest.Parser, ReadResourceResponse.Parser);

    /// <summary>Declares a resource; the answer comes when the engine has previewed or deployed it.</summary>
    public static readonly GrpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource =
        Define(nameof(RegisterResource), RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    /// <summary>Gives a component's or the stack's outputs, once they are known.</summary>
    public static readonly GrpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs =
        Define(nameof(RegisterResourceOutputs), RegisterResourceOutputsRequest.Parser, Empty.Parser);

    /// <summary>Adds a callback that may change every later resource of the stack.</summary>
    public static readonly GrpcMethod<Callback, Empty> RegisterStackTransform =
        Define(nameof(RegisterStackTransform), Callback.Parser, Empty.Parser);

    /// <summary>Adds a callback that may change every later invoke of the stack.</summary>
    public static readonly GrpcMethod<Callback, Empty> RegisterStackInvokeTransform =
        Define(nameof(RegisterStackInvokeTransform), Callback.Parser, Empty.Parser);

    /// <summary>Names a callback that resources can bind to their life cycle.</summary>
    public static readonly GrpcMethod<RegisterResourceHookRequest, Empty> RegisterResourceHook =
        Define(nameof(RegisterResourceHook), RegisterResourceHookRequest.Parser, Empty.Parser);

    /// <summary>Names a callback that resources can bind to their failures.</summary>
    public static readonly GrpcMethod<RegisterErrorHookRequest, Empty> RegisterErrorHook =
        Define(nameof(RegisterErrorHook), RegisterErrorHookRequest.Parser, Empty.Parser);

    /// <summary>Announces a parameterized provider package, and answers the reference to use for it.</summary>
    public static readonly GrpcMethod<RegisterPackageRequest, RegisterPackageResponse> RegisterPackage =
        Define(nameof(RegisterPackage), RegisterPackageRequest.Parser, RegisterPackageResponse.Parser);

    /// <summary>Says that the program has declared everything; the answer comes when its callbacks are no longer needed.</summary>
    public static readonly GrpcMethod<Empty, Empty> SignalAndWaitForShutdown =
        Define(nameof(SignalAndWaitForShutdown), Empty.Parser, Empty.Parser);

    private static GrpcMethod<TRequest, TResponse> Define<TRequest, TResponse>(
        string name, MessageParser<TRequest> requestParser, MessageParser<TResponse> responseParser)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
        => new("pulumirpc.ResourceMonitor", name, requestParser, responseParser);
}
