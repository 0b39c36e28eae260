using Google.Protobuf;

namespace Infra.Protocol.Server;

internal sealed class ServerStreamingHandler<TRequest, TResponse>(
    GrpcMethod<TRequest, TResponse> method, Func<TRequest, GrpcServerCall, IAsyncEnumerable<TResponse>> handle)
    : GrpcHandler(method.FullName)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    internal override async Task AnswerAsync(ServerExchange exchange, GrpcServerCall call)
    {
        var request = await exchange.ReadAsync(method.RequestParser, call.CancellationToken);
        var messages = handle(request, call).GetAsyncEnumerator(call.CancellationToken);
        Task<bool>? step = null;
        try
        {
            while (true)
            {
                step = messages.MoveNextAsync().AsTask();
                if (!await step.WaitAsync(call.CancellationToken))
                {
                    return;
                }

                await exchange.WriteAsync(messages.Current, flush: true, call.CancellationToken);
            }
        }
        finally
        {
            await DisposeAfterAsync(step, messages);
        }
    }

    /// <summary>An enumerator may only be disposed between two steps; a step that ignores its token finishes in the background.</summary>
    private static Task DisposeAfterAsync(Task<bool>? step, IAsyncEnumerator<TResponse> messages)
    {
        if (step is null || step.IsCompleted)
        {
            return messages.DisposeAsync().AsTask();
        }

        _ = DisposeLaterAsync(step, messages);
        return Task.CompletedTask;
    }

    private static async Task DisposeLaterAsync(Task<bool> step, IAsyncEnumerator<TResponse> messages)
    {
        await ((Task)step).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await messages.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
