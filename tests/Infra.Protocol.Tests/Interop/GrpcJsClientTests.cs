using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;
using Infra.Testing.Node;

namespace Infra.Protocol.Tests.Interop;

/// <summary>The gRPC client of Pulumi's Node SDK against our server.</summary>
public class GrpcJsClientTests
{
    private readonly TaskCompletionSource _hanging = new();
    private readonly TaskCompletionSource _cancelled = new();
    private RegisterResourceRequest? _registered;

    [NodeFact]
    public async Task A_unary_call_passes_every_kind_of_field()
    {
        var answer = await RunAsync("unary");

        Assert.True(_registered is not null, answer.ToJsonString());
        Assert.Equal("Größe 数 🚀", _registered.Name);
        Assert.True(_registered is { Custom: true, HasProtect: true, Protect: false, HasRetainOnDelete: false });
        Assert.Equal(5, _registered.Object.Fields["delaySeconds"].NumberValue);
        Assert.Equal("ümit", _registered.Object.Fields["tags"].StructValue.Fields["owner"].StringValue);
        Assert.Equal(["urn:a", "urn:b"], _registered.PropertyDependencies["tags"].Urns);
        Assert.Equal("old", _registered.Aliases[0].Spec.Name);
        Assert.True(_registered.Aliases[0].Spec.NoParent);
        Assert.Equal("urn:c", _registered.Aliases[1].Urn);
        Assert.Equal("urn:Größe 数 🚀", (string?)answer["response"]!["urn"]);
        Assert.Equal("ümit", (string?)answer["response"]!["object"]!["fields"]!["tags"]!["structValue"]!["fields"]!["owner"]!["stringValue"]);
    }

    [NodeFact]
    public async Task A_thousand_calls_at_once_are_answered()
    {
        Assert.Equal("""{"correct":1000}""", (await RunAsync("parallel")).ToJsonString());
    }

    [NodeFact]
    public async Task Metadata_reaches_the_handler()
    {
        Assert.Equal("42 AP8=", (string?)(await RunAsync("headers"))["details"]);
    }

    [NodeFact]
    public async Task A_status_arrives_with_its_text_and_its_trailers()
    {
        var answer = await RunAsync("error");

        Assert.Equal(9, (int?)answer["code"]);
        Assert.Equal("100 % falsch: Größe 数 🚀\nzweite Zeile", (string?)answer["details"]);
        Assert.Equal("3 s", (string?)answer["metadata"]!["retry-after"]);
        Assert.Equal("[0,1,2]", answer["metadata"]!["detail-bin"]!["data"]!.ToJsonString());
    }

    [NodeFact]
    public async Task A_method_without_a_handler_is_unimplemented()
    {
        Assert.Equal(12, (int?)(await RunAsync("unimplemented"))["code"]);
    }

    [NodeFact]
    public async Task A_deadline_ends_the_call_and_the_handler()
    {
        var answer = await RunAsync("deadline");

        Assert.Equal(4, (int?)answer["code"]);
        await _cancelled.Task.WaitAsync(Patience.Long);
    }

    [NodeFact]
    public async Task A_cancelled_call_cancels_the_handler()
    {
        var answer = await RunAsync("cancel");

        Assert.Equal(1, (int?)answer["code"]);
        await _cancelled.Task.WaitAsync(Patience.Long);
    }

    [NodeFact]
    public async Task Messages_of_25_MB_pass_both_ways()
    {
        Assert.Equal("""{"echoed":true}""", (await RunAsync("large")).ToJsonString());
    }

    [NodeFact]
    public async Task A_message_over_the_limit_is_refused_with_a_text_that_says_so()
    {
        var answer = await RunAsync("tooLarge");

        Assert.Equal(8, (int?)answer["code"]);
        Assert.Contains("the limit is 67108864 (64 MB).", (string?)answer["details"], StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task A_compressed_message_is_refused()
    {
        var answer = await RunAsync("compressed");

        Assert.Equal(12, (int?)answer["code"]);
        Assert.Equal("The request is compressed, and no compression was agreed on.", (string?)answer["details"]);
    }

    [NodeFact]
    public async Task A_stream_arrives_whole_and_in_order()
    {
        var answer = await RunAsync("stream");

        Assert.Equal(Enumerable.Range(1, 500), answer["received"]!.AsArray().Select(number => (int)number!));
    }

    [NodeFact]
    public async Task A_stream_may_end_with_a_failure()
    {
        var answer = await RunAsync("streamError");

        Assert.Equal("[1,2,3]", answer["received"]!.ToJsonString());
        Assert.Equal(15, (int?)answer["code"]);
        Assert.Equal("nach dem letzten – Schluß", (string?)answer["details"]);
        Assert.Equal("yes", (string?)answer["metadata"]!["late"]);
    }

    [NodeFact]
    public async Task A_cancelled_stream_cancels_the_handler()
    {
        var answer = await RunAsync("streamCancel");

        Assert.Equal(1, (int?)answer["code"]);
        await _cancelled.Task.WaitAsync(Patience.Long);
    }

    private async Task<JsonNode> RunAsync(string scenario)
    {
        var project = await NodeProject.OpenAsync("tests", "Infra.Protocol.Tests", "node");
        await using var server = await GrpcServer.StartAsync(
        [
            GrpcHandler.Unary(ResourceMonitorMethods.RegisterResource, (request, _) => Task.FromResult(Register(request))),
            GrpcHandler.Unary(EngineMethods.Log, LogAsync),
            GrpcHandler.ServerStreaming(InteropMethods.Repeat, Repeat),
        ]);
        var run = await project.RunAsync("client.mjs", [server.Address, scenario]);
        return JsonNode.Parse(run.RequireSuccess()) ?? throw new JsonException("The client printed null.");
    }

    private RegisterResourceResponse Register(RegisterResourceRequest request)
    {
        _registered = request;
        return new RegisterResourceResponse { Urn = "urn:" + request.Name, Object = request.Object };
    }

    private async Task<Empty> LogAsync(LogRequest request, GrpcServerCall call)
    {
        switch (request.Message)
        {
            case "hang":
                _hanging.SetResult();
                await Task.Delay(Timeout.Infinite, call.CancellationToken).ContinueWith(_ => _cancelled.SetResult(), TaskScheduler.Default);
                break;
            case "wait until one hangs":
                await _hanging.Task;
                break;
            case "error":
                throw new GrpcException(GrpcStatusCode.FailedPrecondition, "100 % falsch: Größe 数 🚀\nzweite Zeile")
                {
                    Trailers = new Dictionary<string, string> { ["retry-after"] = "3 s", ["detail-bin"] = "AAEC" },
                };
            case "headers":
                throw new GrpcException(GrpcStatusCode.Aborted, $"{call.RequestHeaders["pulumi-run"]} {call.RequestHeaders["raw-bin"]}");
        }

        return new Empty();
    }

    private async IAsyncEnumerable<LogRequest> Repeat(LogRequest request, GrpcServerCall call)
    {
        try
        {
            for (var i = 1; request.StreamId < 0 || i <= request.StreamId; i++)
            {
                await Task.Yield();
                yield return new LogRequest { StreamId = i };
            }
        }
        finally
        {
            if (call.CancellationToken.IsCancellationRequested)
            {
                _cancelled.SetResult();
            }
        }

        if (request.Message == "error")
        {
            throw new GrpcException(GrpcStatusCode.DataLoss, "nach dem letzten – Schluß")
            {
                Trailers = new Dictionary<string, string> { ["late"] = "yes" },
            };
        }
    }
}
