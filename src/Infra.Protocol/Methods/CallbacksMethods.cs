using Infra.Protocol.Messages;

namespace Infra.Protocol;

/// <summary>The rpcs of <c>pulumirpc.Callbacks</c>, which a program serves and the engine calls.</summary>
public static class CallbacksMethods
{
    /// <summary>Runs the function that a token stands for; request and response are serialized messages of the function's kind.</summary>
    public static readonly GrpcMethod<CallbackInvokeRequest, CallbackInvokeResponse> Invoke =
        new("pulumirpc.Callbacks", nameof(Invoke), CallbackInvokeRequest.Parser, CallbackInvokeResponse.Parser);
}
