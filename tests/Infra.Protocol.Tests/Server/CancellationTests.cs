namespace Infra.Protocol.Tests.Server;

public class CancellationTests
{
    [Fact]
    public async Task A_caller_who_cancels_cancels_the_handler()
    {
        var handler = new HangingHandler();
        await using var pair = await GrpcPair.StartEchoAsync(handler.HangAsync);
        using var cancel = new CancellationTokenSource();

        var call = pair.EchoAsync("", new GrpcCallOptions { CancellationToken = cancel.Token });
        await handler.Started.WaitAsync(Patience.Long);
        await cancel.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, failure.CancellationToken);
        await handler.Cancelled.WaitAsync(Patience.Long);
    }

    [Fact]
    public async Task A_cancelled_call_leaves_the_connection_usable()
    {
        await using var pair = await GrpcPair.StartEchoAsync(async (text, call) =>
        {
            await Task.Delay(text == "hang" ? Timeout.Infinite : 0, call.CancellationToken);
            return text;
        });

        for (var i = 0; i < 20; i++)
        {
            using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(5 * i));
            var hanging = pair.EchoAsync("hang", new GrpcCallOptions { CancellationToken = cancel.Token });
            Assert.Equal("go", await pair.EchoAsync("go"));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
        }
    }

    [Fact]
    public async Task A_channel_that_is_disposed_cancels_its_calls()
    {
        var handler = new HangingHandler();
        await using var pair = await GrpcPair.StartEchoAsync(handler.HangAsync);

        var call = pair.EchoAsync("");
        await handler.Started.WaitAsync(Patience.Long);
        pair.Channel.Dispose();

        var failure = await Assert.ThrowsAsync<GrpcException>(() => call).WaitAsync(Patience.Long);
        Assert.Equal(GrpcStatusCode.Cancelled, failure.Status);
        Assert.Equal($"The channel to {pair.Server.Address} was disposed during the call.", failure.Detail);
        await handler.Cancelled.WaitAsync(Patience.Long);
    }

    [Fact]
    public async Task A_server_that_is_disposed_cancels_its_handlers_and_fails_their_calls()
    {
        var handler = new HangingHandler();
        await using var pair = await GrpcPair.StartEchoAsync(handler.HangAsync);

        var call = pair.EchoAsync("");
        await handler.Started.WaitAsync(Patience.Long);
        await pair.Server.DisposeAsync();

        await handler.Cancelled.WaitAsync(Patience.Long);
        var failure = await Assert.ThrowsAsync<GrpcException>(() => call).WaitAsync(Patience.Long);
        Assert.Equal(GrpcStatusCode.Unavailable, failure.Status);
        Assert.Contains(pair.Server.Address, failure.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_does_not_wait_for_a_handler_that_ignores_its_token()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource<string>();
        await using var pair = await GrpcPair.StartEchoAsync((_, _) =>
        {
            started.SetResult();
            return release.Task;
        });

        var call = pair.EchoAsync("");
        await started.Task.WaitAsync(Patience.Long);
        await pair.Server.DisposeAsync().AsTask().WaitAsync(Patience.Long);

        await Assert.ThrowsAsync<GrpcException>(() => call).WaitAsync(Patience.Long);
        release.SetResult("late");
    }

    private sealed class HangingHandler
    {
        private readonly TaskCompletionSource _started = new();
        private readonly TaskCompletionSource _cancelled = new();

        public Task Started => _started.Task;

        public Task Cancelled => _cancelled.Task;

        public async Task<string> HangAsync(string text, GrpcServerCall call)
        {
            _started.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, call.CancellationToken);
                return text;
            }
            finally
            {
                _cancelled.TrySetResult();
            }
        }
    }
}
