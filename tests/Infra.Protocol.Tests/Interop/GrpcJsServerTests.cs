using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Infra.Testing.Node;

namespace Infra.Protocol.Tests.Interop;

/// <summary>Our client against a server of the gRPC library of Pulumi's Node SDK.</summary>
public class GrpcJsServerTests
{
    [NodeFact]
    public async Task A_unary_call_is_answered()
    {
        await using var server = await GrpcJsServer.StartAsync();
        var request = new RegisterResourceRequest { Name = "Größe 数 🚀", Object = new Struct { Fields = { ["size"] = Value.ForNumber(0.5) } } };

        var response = await server.Channel.CallAsync(ResourceMonitorMethods.RegisterResource, request);

        Assert.Equal("urn:Größe 数 🚀", response.Urn);
        Assert.Equal(request.Object, response.Object);
    }

    [NodeFact]
    public async Task A_thousand_calls_at_once_are_answered()
    {
        await using var server = await GrpcJsServer.StartAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => server.Channel.CallAsync(
            ResourceMonitorMethods.RegisterResource, new RegisterResourceRequest { Name = $"{i}" })));

        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => $"urn:{i}"), responses.Select(response => response.Urn));
    }

    [NodeFact]
    public async Task A_status_arrives_with_its_text_and_its_trailers()
    {
        await using var server = await GrpcJsServer.StartAsync();

        var failure = await server.FailLogAsync("error");

        Assert.Equal(GrpcStatusCode.FailedPrecondition, failure.Status);
        Assert.Equal("100 % falsch: Größe 数 🚀\nzweite Zeile", failure.Detail);
        Assert.Equal("3 s", failure.Trailers["retry-after"]);
        Assert.Equal([0, 1, 2], Convert.FromBase64String(failure.Trailers["detail-bin"]));
    }

    [NodeFact]
    public async Task Metadata_reaches_the_server()
    {
        await using var server = await GrpcJsServer.StartAsync();
        var options = new GrpcCallOptions { Headers = new Dictionary<string, string> { ["pulumi-run"] = "42" } };

        Assert.Equal("42", (await server.FailLogAsync("headers", options)).Detail);
    }

    [NodeFact]
    public async Task A_method_without_a_handler_is_unimplemented()
    {
        await using var server = await GrpcJsServer.StartAsync();

        var failure = await Assert.ThrowsAsync<GrpcException>(
            () => server.Channel.CallAsync(ResourceMonitorMethods.RegisterPackage, new RegisterPackageRequest()));

        Assert.Equal(GrpcStatusCode.Unimplemented, failure.Status);
    }

    [NodeFact]
    public async Task A_deadline_ends_the_call_on_both_sides()
    {
        await using var server = await GrpcJsServer.StartAsync();

        // With the connection there, the call reaches the server long before its deadline.
        await server.Channel.CallAsync(EngineMethods.Log, new LogRequest());
        var failure = await server.FailLogAsync("hang", new GrpcCallOptions { Deadline = TimeSpan.FromSeconds(1) });

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, failure.Status);
        Assert.Equal("hanging", await server.ReadLineAsync());
        Assert.Equal("cancelled", await server.ReadLineAsync());
    }

    [NodeFact]
    public async Task A_cancelled_call_is_cancelled_on_the_server()
    {
        await using var server = await GrpcJsServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        var options = new GrpcCallOptions { CancellationToken = cancel.Token };

        var call = server.Channel.CallAsync(EngineMethods.Log, new LogRequest { Message = "hang" }, options);
        Assert.Equal("hanging", await server.ReadLineAsync());
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal("cancelled", await server.ReadLineAsync());
    }

    [NodeFact]
    public async Task Messages_of_25_MB_pass_both_ways()
    {
        await using var server = await GrpcJsServer.StartAsync();
        var name = new string('x', 25_000_000);

        var response = await server.Channel.CallAsync(ResourceMonitorMethods.RegisterResource, new RegisterResourceRequest { Name = name });

        Assert.True(response.Urn == "urn:" + name);
    }

    [NodeFact]
    public async Task A_stream_arrives_whole_and_in_order()
    {
        await using var server = await GrpcJsServer.StartAsync();

        var received = await server.Channel.StreamAsync(InteropMethods.Repeat, new LogRequest { StreamId = 500 })
            .Select(message => message.StreamId).ToListAsync();

        Assert.Equal(Enumerable.Range(1, 500), received);
    }

    [NodeFact]
    public async Task A_stream_may_end_with_a_failure()
    {
        await using var server = await GrpcJsServer.StartAsync();
        var received = new List<int>();

        var failure = await Assert.ThrowsAsync<GrpcException>(async () =>
        {
            await foreach (var message in server.Channel.StreamAsync(InteropMethods.Repeat, new LogRequest { StreamId = 3, Message = "error" }))
            {
                received.Add(message.StreamId);
            }
        });

        Assert.Equal([1, 2, 3], received);
        Assert.Equal((GrpcStatusCode.FailedPrecondition, "nach dem letzten – Schluß"), (failure.Status, failure.Detail));
        Assert.Equal("3 s", failure.Trailers["retry-after"]);
    }

    [NodeFact]
    public async Task A_stream_that_is_left_is_cancelled_on_the_server()
    {
        await using var server = await GrpcJsServer.StartAsync();

        await foreach (var message in server.Channel.StreamAsync(InteropMethods.Repeat, new LogRequest { StreamId = -1 }))
        {
            if (message.StreamId == 5)
            {
                break;
            }
        }

        Assert.Equal("cancelled", await server.ReadLineAsync());
    }

    [NodeFact]
    public async Task A_server_that_dies_during_a_call_is_unavailable()
    {
        await using var server = await GrpcJsServer.StartAsync();

        var call = server.FailLogAsync("hang");
        Assert.Equal("hanging", await server.ReadLineAsync());
        await server.KillAsync();

        Assert.Equal(GrpcStatusCode.Unavailable, (await call.WaitAsync(Patience.Long)).Status);
    }
}
