using Google.Protobuf;

namespace Infra.Protocol.Server;

internal sealed class UnaryHandler<TRequest, TResponse>(
    GrpcMethod<TRequest, TResponse> method, Func<TRequest, GrpcServerCall, Task<TResponse>> handle) : GrpcHandler(method.FullName)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    internal override async Task AnswerAsync(ServerExchange exchange, GrpcServerCall call)
    {
        var request = await exchange.ReadAsync(method.RequestParser, call.CancellationToken);
        var work = handle(request, call);

        // A handler that ignores its token must not hold back the status, so the wait ends without it.
        var response = await work.WaitAsync(call.CancellationToken);
        await exchange.WriteAsync(response, flush: false, call.CancellationToken);
    }
}
