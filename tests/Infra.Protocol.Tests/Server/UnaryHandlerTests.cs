using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Infra.Protocol.Tests.Server;

public class UnaryHandlerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("Größe ≥ 3 · 数据库 🚀\0\n")]
    public async Task The_response_of_the_handler_reaches_the_caller(string text)
    {
        await using var pair = await GrpcPair.StartEchoAsync((request, _) => Task.FromResult(request + "!"));

        Assert.Equal(text + "!", await pair.EchoAsync(text));
    }

    [Fact]
    public async Task Two_thousand_calls_at_once_are_all_answered_with_their_own_response()
    {
        await using var pair = await GrpcPair.StartEchoAsync(async (request, _) =>
        {
            await Task.Yield();
            return request;
        });

        var texts = Enumerable.Range(0, 2_000).Select(i => new string((char)('a' + (i % 26)), i) + i).ToArray();
        Assert.Equal(texts, await Task.WhenAll(texts.Select(text => pair.EchoAsync(text))));
    }

    [Fact]
    public async Task A_call_that_waits_does_not_hold_up_a_thousand_others()
    {
        var release = new TaskCompletionSource();
        await using var pair = await GrpcPair.StartEchoAsync(async (request, _) =>
        {
            if (request == "wait")
            {
                await release.Task;
            }

            return request;
        });

        var waiting = Enumerable.Range(0, 500).Select(_ => pair.EchoAsync("wait")).ToArray();
        for (var i = 0; i < 1_000; i++)
        {
            await pair.EchoAsync("go");
        }

        Assert.All(waiting, call => Assert.False(call.IsCompleted));
        release.SetResult();
        Assert.All(await Task.WhenAll(waiting), text => Assert.Equal("wait", text));
    }

    [Fact]
    public async Task The_handler_sees_the_metadata_of_the_caller()
    {
        await using var pair = await GrpcPair.StartEchoAsync((key, call) => Task.FromResult(call.RequestHeaders[key]));
        var options = new GrpcCallOptions { Headers = new Dictionary<string, string> { ["pulumi-run"] = "42; a=b", ["key-bin"] = "AAECAw" } };

        Assert.Equal("42; a=b", await pair.EchoAsync("pulumi-run", options));
        Assert.Equal("AAECAw", await pair.EchoAsync("key-bin", options));
    }

    [Fact]
    public async Task The_handler_does_not_see_the_headers_of_the_protocol()
    {
        await using var pair = await GrpcPair.StartEchoAsync((_, call) => Task.FromResult(string.Join(' ', call.RequestHeaders.Keys)));

        Assert.Equal("", await pair.EchoAsync("", new GrpcCallOptions { Deadline = TimeSpan.FromHours(1) }));
    }

    [Fact]
    public async Task Metadata_stays_readable_after_the_call_has_ended()
    {
        var calls = new List<GrpcServerCall>();
        await using var pair = await GrpcPair.StartEchoAsync((request, call) =>
        {
            calls.Add(call);
            return Task.FromResult(request);
        });

        foreach (var i in (int[])[1, 2, 3])
        {
            await pair.EchoAsync("", new GrpcCallOptions { Headers = new Dictionary<string, string> { ["number"] = $"{i}" } });
        }

        Assert.Equal(["1", "2", "3"], calls.Select(call => call.RequestHeaders["number"]));
        Assert.All(calls, call => Assert.False(call.CancellationToken.IsCancellationRequested));
    }

    [Fact]
    public async Task Messages_of_many_megabytes_pass_both_ways()
    {
        await using var pair = await GrpcPair.StartAsync(GrpcHandler.Unary(TestMethods.Blob, (request, _) => Task.FromResult(request)));
        var bytes = new byte[25_000_000];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 31 / 7);
        }

        var response = await pair.Channel.CallAsync(TestMethods.Blob, new BytesValue { Value = UnsafeByteOperations.UnsafeWrap(bytes) });

        Assert.True(response.Value.Span.SequenceEqual(bytes));
    }
}
