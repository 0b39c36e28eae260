using Google.Protobuf.WellKnownTypes;

namespace Infra.Protocol.Tests;

/// <summary>A server and a client that is connected to it.</summary>
internal sealed class GrpcPair : IAsyncDisposable
{
    private GrpcPair(GrpcServer server)
    {
        Server = server;
        Channel = new GrpcChannel(server.Address);
    }

    public GrpcServer Server { get; }

    public GrpcChannel Channel { get; }

    public static async Task<GrpcPair> StartAsync(params IEnumerable<GrpcHandler> handlers) => new(await GrpcServer.StartAsync(handlers));

    /// <summary>A pair whose server answers <see cref="TestMethods.Echo"/> with the given function.</summary>
    public static Task<GrpcPair> StartEchoAsync(Func<string, GrpcServerCall, Task<string>> answer) =>
        StartAsync(GrpcHandler.Unary(
            TestMethods.Echo, async (request, call) => TestMethods.Text(await answer(request.Value, call))));

    /// <summary>A pair whose server answers <see cref="TestMethods.Echo"/> with what it got.</summary>
    public static Task<GrpcPair> StartEchoAsync() => StartEchoAsync((text, _) => Task.FromResult(text));

    public async Task<string> EchoAsync(string text, GrpcCallOptions? options = null)
    {
        StringValue response = await Channel.CallAsync(TestMethods.Echo, TestMethods.Text(text), options);
        return response.Value;
    }

    /// <summary>The failure of a call that must fail.</summary>
    public Task<GrpcException> FailEchoAsync(string text = "", GrpcCallOptions? options = null) =>
        Assert.ThrowsAsync<GrpcException>(() => EchoAsync(text, options));

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Server.DisposeAsync();
    }
}
