using Google.Protobuf;

namespace Infra.Protocol;

/// <summary>One rpc: where it is found and how its messages are read.</summary>
/// <typeparam name="TRequest">The message that the client sends.</typeparam>
/// <typeparam name="TResponse">The message, or each of the messages, that the server answers.</typeparam>
public sealed class GrpcMethod<TRequest, TResponse>
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>Describes an rpc.</summary>
    /// <param name="service">The full name of its service, such as <c>pulumirpc.Engine</c>.</param>
    /// <param name="name">Its own name, such as <c>Log</c>.</param>
    /// <param name="requestParser">Reads requests: the <c>Parser</c> of the message type.</param>
    /// <param name="responseParser">Reads responses: the <c>Parser</c> of the message type.</param>
    /// <exception cref="ArgumentException">A name is empty or holds a slash.</exception>
    public GrpcMethod(string service, string name, MessageParser<TRequest> requestParser, MessageParser<TResponse> responseParser)
    {
        RequireName(service, nameof(service));
        RequireName(name, nameof(name));
        ArgumentNullException.ThrowIfNull(requestParser);
        ArgumentNullException.ThrowIfNull(responseParser);
        FullName = $"/{service}/{name}";
        RequestParser = requestParser;
        ResponseParser = responseParser;
    }

    /// <summary>The path of the rpc on the wire, such as <c>/pulumirpc.Engine/Log</c>.</summary>
    public string FullName { get; }

    internal MessageParser<TRequest> RequestParser { get; }

    internal MessageParser<TResponse> ResponseParser { get; }

    /// <inheritdoc/>
    public override string ToString() => FullName;

    private static void RequireName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (name.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{name}' holds a slash, which separates service and method.", parameter);
        }
    }
}
