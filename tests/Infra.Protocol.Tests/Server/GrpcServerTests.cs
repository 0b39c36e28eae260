using System.Net;
using System.Net.NetworkInformation;

namespace Infra.Protocol.Tests.Server;

public class GrpcServerTests
{
    private static readonly GrpcHandler Echo = GrpcHandler.Unary(TestMethods.Echo, (request, _) => Task.FromResult(request));

    [Fact]
    public async Task A_server_listens_on_the_loopback_interface_at_a_port_of_its_own()
    {
        await using var first = await GrpcServer.StartAsync([Echo]);
        await using var second = await GrpcServer.StartAsync([Echo]);

        var endpoint = IPEndPoint.Parse(first.Address);
        Assert.Equal(IPAddress.Loopback, endpoint.Address);
        Assert.NotEqual(0, endpoint.Port);
        Assert.NotEqual(first.Address, second.Address);
    }

    [Fact]
    public async Task Two_handlers_of_one_method_are_refused()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => GrpcServer.StartAsync([Echo, Echo]));

        Assert.Equal("/infra.test.Probe/Echo has two handlers. (Parameter 'handlers')", failure.Message);
    }

    [Fact]
    public async Task A_server_without_handlers_starts()
    {
        await using var pair = await GrpcPair.StartAsync();

        Assert.Equal(GrpcStatusCode.Unimplemented, (await pair.FailEchoAsync()).Status);
    }

    [Fact]
    public async Task Disposing_twice_or_at_the_same_time_stops_once()
    {
        var server = await GrpcServer.StartAsync([Echo]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await server.DisposeAsync())));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_disposed_server_no_longer_listens()
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        await pair.EchoAsync("");
        await pair.Server.DisposeAsync();

        var failure = await pair.FailEchoAsync();

        Assert.Equal(GrpcStatusCode.Unavailable, failure.Status);
        Assert.Contains($"{pair.Server.Address} cannot be reached", failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_ends_soon_is_still_answered_while_the_server_stops()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var pair = await GrpcPair.StartEchoAsync(async (text, _) =>
        {
            started.SetResult();
            await release.Task;
            return text;
        });

        var call = pair.EchoAsync("last");
        await started.Task.WaitAsync(Patience.Long);
        var stop = pair.Server.DisposeAsync();
        release.SetResult();

        Assert.Equal("last", await call);
        await stop;
    }

    [Fact]
    public async Task A_connection_without_calls_is_kept()
    {
        await using var pair = await GrpcPair.StartEchoAsync();
        await pair.EchoAsync("");
        var before = FindClientPorts(pair.Server);

        // Kestrel looks for connections to close once a second.
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        await pair.EchoAsync("");

        Assert.Single(before);
        Assert.Equal(before, FindClientPorts(pair.Server));
    }

    [Fact]
    public async Task A_cancelled_start_starts_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => GrpcServer.StartAsync([Echo], new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Missing_arguments_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => GrpcServer.StartAsync(null!));
        Assert.Throws<ArgumentNullException>(() => GrpcHandler.Unary(TestMethods.Echo, null!));
        Assert.Throws<ArgumentNullException>(() => GrpcHandler.ServerStreaming(TestMethods.Echo, null!));
    }

    private static int[] FindClientPorts(GrpcServer server)
    {
        var port = IPEndPoint.Parse(server.Address).Port;
        return [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Where(connection => connection.RemoteEndPoint.Port == port)
            .Select(connection => connection.LocalEndPoint.Port)
            .Order()];
    }
}
