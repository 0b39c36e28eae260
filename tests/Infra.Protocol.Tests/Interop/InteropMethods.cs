using Infra.Protocol.Messages;

namespace Infra.Protocol.Tests.Interop;

/// <summary>The rpc of <c>interop.proto</c> that Pulumi does not have.</summary>
internal static class InteropMethods
{
    public static readonly GrpcMethod<LogRequest, LogRequest> Repeat =
        new("pulumirpc.Probe", nameof(Repeat), LogRequest.Parser, LogRequest.Parser);
}
