using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>The engine that started the program.</summary>
internal sealed class GrpcEngine(GrpcChannel channel) : IEngine
{
    public Task LogAsync(LogRequest request) => channel.CallAsync(EngineMethods.Log, request);

    public Task SetRootResourceAsync(string urn) =>
        channel.CallAsync(EngineMethods.SetRootResource, new SetRootResourceRequest { Urn = urn });
}
