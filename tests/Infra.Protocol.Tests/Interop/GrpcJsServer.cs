using Infra.Protocol.Messages;
using Infra.Testing.Node;

namespace Infra.Protocol.Tests.Interop;

/// <summary>A grpc-js server in a Node process, and a channel of ours to it.</summary>
internal sealed class GrpcJsServer : IAsyncDisposable
{
    private readonly NodeProcess _process;

    private GrpcJsServer(NodeProcess process, string address)
    {
        _process = process;
        Channel = new GrpcChannel(address);
    }

    public GrpcChannel Channel { get; }

    public static async Task<GrpcJsServer> StartAsync()
    {
        var project = await NodeProject.OpenAsync("tests", "Infra.Protocol.Tests", "node");
        var process = project.Start("server.mjs");
        return new GrpcJsServer(process, await process.ReadLineAsync());
    }

    public Task<string> ReadLineAsync() => _process.ReadLineAsync();

    public Task<GrpcException> FailLogAsync(string message, GrpcCallOptions? options = null) =>
        Assert.ThrowsAsync<GrpcException>(() => Channel.CallAsync(EngineMethods.Log, new LogRequest { Message = message }, options));

    public ValueTask KillAsync() => _process.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _process.DisposeAsync();
    }
}
