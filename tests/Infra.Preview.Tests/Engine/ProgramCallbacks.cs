using Google.Protobuf;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Engine;

/// <summary>A program's callback server: functions of a test that the engine can call.</summary>
internal sealed class ProgramCallbacks : IAsyncDisposable
{
    private readonly Dictionary<string, Func<ByteString, Task<IMessage>>> _functions = new(StringComparer.Ordinal);
    private GrpcServer? _server;

    public static async Task<ProgramCallbacks> StartAsync()
    {
        var callbacks = new ProgramCallbacks();
        callbacks._server = await GrpcServer.StartAsync([GrpcHandler.Unary(CallbacksMethods.Invoke, (request, _) => callbacks.InvokeAsync(request))]);
        return callbacks;
    }

    public Callback Add<TRequest>(MessageParser<TRequest> parser, Func<TRequest, IMessage> function)
        where TRequest : IMessage<TRequest>
    {
        return AddAsync(parser, request => Task.FromResult(function(request)));
    }

    public Callback AddAsync<TRequest>(MessageParser<TRequest> parser, Func<TRequest, Task<IMessage>> function)
        where TRequest : IMessage<TRequest>
    {
        var token = $"function-{_functions.Count}";
        _functions[token] = request => function(parser.ParseFrom(request));
        return new Callback { Target = _server!.Address, Token = token };
    }

    public Callback Transform(Func<TransformRequest, TransformResponse> transform) => Add(TransformRequest.Parser, transform);

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    private async Task<CallbackInvokeResponse> InvokeAsync(CallbackInvokeRequest request)
    {
        return new CallbackInvokeResponse { Response = (await _functions[request.Token](request.Request)).ToByteString() };
    }
}
