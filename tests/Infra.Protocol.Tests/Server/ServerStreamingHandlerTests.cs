using System.Runtime.CompilerServices;
using Google.Protobuf.WellKnownTypes;

namespace Infra.Protocol.Tests.Server;

public class ServerStreamingHandlerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000)]
    public async Task All_messages_arrive_in_order(int count)
    {
        await using var pair = await StartAsync(CountTo);

        Assert.Equal(Enumerable.Range(1, count).Select(i => $"{i}"), await ReadAsync(pair, count));
    }

    [Fact]
    public async Task A_message_arrives_before_the_next_one_is_made()
    {
        var release = new SemaphoreSlim(0);
        await using var pair = await StartAsync((count, call) => WaitBeforeEach(count.Value, release, call.CancellationToken));

        release.Release();
        await foreach (var message in pair.Channel.StreamAsync(TestMethods.Count, new Int32Value { Value = 20 }))
        {
            Assert.Equal(0, release.CurrentCount);
            Assert.NotEmpty(message.Value);
            release.Release();
        }
    }

    [Fact]
    public async Task A_failure_comes_after_the_messages_that_were_yielded_before_it()
    {
        await using var pair = await StartAsync((_, _) => FailAfterTwo());
        var received = new List<string>();

        var failure = await Assert.ThrowsAsync<GrpcException>(async () =>
        {
            await foreach (var message in pair.Channel.StreamAsync(TestMethods.Count, new Int32Value()))
            {
                received.Add(message.Value);
            }
        });

        Assert.Equal(["1", "2"], received);
        Assert.Equal(GrpcStatusCode.DataLoss, failure.Status);
        Assert.Equal("Nothing after 2 – sorry.", failure.Detail);
        Assert.Equal("yes", failure.Trailers["late"]);
    }

    [Fact]
    public async Task A_caller_who_stops_reading_cancels_the_handler()
    {
        var cancelled = new TaskCompletionSource();
        await using var pair = await StartAsync((_, call) => CountForever(cancelled, call.CancellationToken));

        await foreach (var message in pair.Channel.StreamAsync(TestMethods.Count, new Int32Value()))
        {
            if (message.Value == "3")
            {
                break;
            }
        }

        await cancelled.Task.WaitAsync(Patience.Long);
    }

    [Fact]
    public async Task A_caller_who_reads_slowly_gets_every_message()
    {
        var padding = new string('x', 100_000);
        await using var pair = await StartAsync((count, _) => Enumerable.Range(0, count.Value)
            .Select(i => TestMethods.Text(i + padding)).ToAsyncEnumerable());
        var expected = 0;

        await foreach (var message in pair.Channel.StreamAsync(TestMethods.Count, new Int32Value { Value = 400 }))
        {
            Assert.Equal(expected++ + padding, message.Value);
            if (expected == 1)
            {
                await Task.Delay(200);
            }
        }

        Assert.Equal(400, expected);
    }

    [Fact]
    public async Task A_deadline_ends_a_stream_whose_handler_ignores_its_token()
    {
        var release = new TaskCompletionSource();
        await using var pair = await StartAsync((_, _) => WaitIgnoringCancellation(release.Task));

        var failure = await Assert.ThrowsAsync<GrpcException>(async () =>
        {
            var options = new GrpcCallOptions { Deadline = TimeSpan.FromMilliseconds(200) };
            await foreach (var _ in pair.Channel.StreamAsync(TestMethods.Count, new Int32Value(), options))
            {
            }
        });

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, failure.Status);
        release.SetResult();
    }

    private static Task<GrpcPair> StartAsync(Func<Int32Value, GrpcServerCall, IAsyncEnumerable<StringValue>> handle) =>
        GrpcPair.StartAsync(GrpcHandler.ServerStreaming(TestMethods.Count, handle));

    private static async Task<List<string>> ReadAsync(GrpcPair pair, int count)
    {
        var received = new List<string>();
        await foreach (var message in pair.Channel.StreamAsync(TestMethods.Count, new Int32Value { Value = count }))
        {
            received.Add(message.Value);
        }

        return received;
    }

    private static async IAsyncEnumerable<StringValue> CountTo(Int32Value count, GrpcServerCall call)
    {
        for (var i = 1; i <= count.Value; i++)
        {
            await Task.Yield();
            yield return TestMethods.Text($"{i}");
        }
    }

    private static async IAsyncEnumerable<StringValue> WaitBeforeEach(
        int count, SemaphoreSlim release, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 1; i <= count; i++)
        {
            await release.WaitAsync(cancellationToken);
            yield return TestMethods.Text($"{i}");
        }
    }

    private static async IAsyncEnumerable<StringValue> FailAfterTwo()
    {
        yield return TestMethods.Text("1");
        yield return TestMethods.Text("2");
        await Task.Yield();
        throw new GrpcException(GrpcStatusCode.DataLoss, "Nothing after 2 – sorry.")
        {
            Trailers = new Dictionary<string, string> { ["late"] = "yes" },
        };
    }

    private static async IAsyncEnumerable<StringValue> CountForever(
        TaskCompletionSource cancelled, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 1; ; i++)
            {
                yield return TestMethods.Text($"{i}");
                await Task.Delay(1, cancellationToken);
            }
        }
        finally
        {
            cancelled.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<StringValue> WaitIgnoringCancellation(Task release)
    {
        yield return TestMethods.Text("first");
        await release;
        yield return TestMethods.Text("second");
    }
}
