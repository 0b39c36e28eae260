using System.Collections.Concurrent;
using System.Globalization;
using Google.Protobuf;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>
/// Serves the program's functions that the engine calls: transforms and hooks. It starts with the first of them. The functions run in the async flow of
/// the deployment, in which they may use everything that the program may use.
/// </summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Function> _functions = new(StringComparer.Ordinal);
    private readonly Lazy<Task<GrpcServer>> _server;
    private int _tokens;

    internal CallbackServer()
    {
        _server = new Lazy<Task<GrpcServer>>(() => GrpcServer.StartAsync([GrpcHandler.Unary(CallbacksMethods.Invoke, InvokeAsync)]));
    }

    /// <summary>Makes a function callable, from the flow that calls this.</summary>
    internal async Task<Callback> AddAsync(Func<ByteString, CancellationToken, Task<IMessage>> function)
    {
        var flow = ExecutionContext.Capture();
        var token = Interlocked.Increment(ref _tokens).ToString(CultureInfo.InvariantCulture);
        var server = await _server.Value.ConfigureAwait(false);
        _functions[token] = new Function(function, flow);
        return new Callback { Target = server.Address, Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
    }

    private async Task<CallbackInvokeResponse> InvokeAsync(CallbackInvokeRequest request, GrpcServerCall call)
    {
        if (!_functions.TryGetValue(request.Token, out var function))
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"This program has no callback '{request.Token}'.");
        var answer = await function.RunAsync(request.Request, call.CancellationToken).ConfigureAwait(false);
        return new CallbackInvokeResponse { Response = answer.ToByteString() };
    }

    private sealed record Function(Func<ByteString, CancellationToken, Task<IMessage>> Body, ExecutionContext? Flow)
    {
        internal Task<IMessage> RunAsync(ByteString request, CancellationToken cancellationToken)
        {
            if (Flow is null)
                return Body(request, cancellationToken);
            Task<IMessage>? running = null;
            ExecutionContext.Run(Flow, _ => running = StartAsync(request, cancellationToken), null);
            return running!;
        }

        // An exception that the body throws at once belongs into the task like any other.
        private async Task<IMessage> StartAsync(ByteString request, CancellationToken cancellationToken) =>
            await Body(request, cancellationToken).ConfigureAwait(false);
    }
}
