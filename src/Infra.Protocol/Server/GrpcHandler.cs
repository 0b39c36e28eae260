using Google.Protobuf;
using Infra.Protocol.Server;

namespace Infra.Protocol;

/// <summary>
/// The code behind one rpc of a <see cref="GrpcServer"/>. What it throws becomes the status of the call: a
/// <see cref="GrpcException"/> as it is, a cancellation as <see cref="GrpcStatusCode.Cancelled"/>, anything else as
/// <see cref="GrpcStatusCode.Unknown"/> with the exception's message.
/// </summary>
public abstract class GrpcHandler
{
    private protected GrpcHandler(string methodName)
    {
        MethodName = methodName;
    }

    /// <summary>The path of the rpc that this handler answers, such as <c>/pulumirpc.Engine/Log</c>.</summary>
    public string MethodName { get; }

    /// <summary>Answers a call with one message.</summary>
    public static GrpcHandler Unary<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, Func<TRequest, GrpcServerCall, Task<TResponse>> handle)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(handle);
        return new UnaryHandler<TRequest, TResponse>(method, handle);
    }

    /// <summary>Answers a call with any number of messages, each sent as soon as the handler yields it.</summary>
    public static GrpcHandler ServerStreaming<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, Func<TRequest, GrpcServerCall, IAsyncEnumerable<TResponse>> handle)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(handle);
        return new ServerStreamingHandler<TRequest, TResponse>(method, handle);
    }

    /// <summary>Reads the request, runs the code and writes the messages of the answer; the status is the caller's work.</summary>
    internal abstract Task AnswerAsync(ServerExchange exchange, GrpcServerCall call);
}
