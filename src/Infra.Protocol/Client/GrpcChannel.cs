using System.Runtime.CompilerServices;
using Google.Protobuf;
using Infra.Protocol.Client;

namespace Infra.Protocol;

/// <summary>
/// A connection to a gRPC server without TLS, opened by the first call and shared by all of them. Safe for concurrent use; messages
/// up to 64 MB.
/// </summary>
public sealed class GrpcChannel : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Uri _server;
    private readonly string _address;
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>Prepares calls to a server; nothing is sent yet.</summary>
    /// <param name="address">Host and port, such as <c>127.0.0.1:34567</c>, with or without <c>http://</c> in front.</param>
    /// <exception cref="ArgumentException">The address is not of that form.</exception>
    public GrpcChannel(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        var url = address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var server)
            || server.Scheme != Uri.UriSchemeHttp
            || server.PathAndQuery != "/"
            || server.Host.Length == 0)
        {
            throw new ArgumentException($"'{address}' is no address of a gRPC server: give host:port, as in 127.0.0.1:34567.", nameof(address));
        }

        _server = server;
        _address = server.Authority;
        _http = new HttpMessageInvoker(CreateHandler(), disposeHandler: true);
    }

    /// <summary>Calls a unary rpc.</summary>
    /// <exception cref="GrpcException">The call ended with another status than Ok, or the server could not be reached.</exception>
    /// <exception cref="OperationCanceledException">The token of <paramref name="options"/> was cancelled.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, GrpcCallOptions? options = null)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var call = Start(method, request, options);
        await call.SendAsync(_http, request);
        var response = await call.ReadNextAsync(method.ResponseParser)
            ?? throw new GrpcException(GrpcStatusCode.Internal, $"{method} ended with Ok and without a response.");
        return await call.ReadNextAsync(method.ResponseParser) is null
            ? response
            : throw new GrpcException(GrpcStatusCode.Internal, $"{method} is unary and answered more than one message.");
    }

    /// <summary>Calls a server-streaming rpc; the request is sent when the enumeration starts.</summary>
    /// <param name="method">The rpc.</param>
    /// <param name="request">The one message to send.</param>
    /// <param name="options">Deadline, cancellation and metadata of the call.</param>
    /// <param name="cancellationToken">Ends the call too, like the token of <paramref name="options"/>.</param>
    /// <exception cref="GrpcException">The call ended with another status than Ok, or the server could not be reached.</exception>
    /// <exception cref="OperationCanceledException">One of the tokens was cancelled.</exception>
    public async IAsyncEnumerable<TResponse> StreamAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method,
        TRequest request,
        GrpcCallOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var call = Start(method, request, options, cancellationToken);
        await call.SendAsync(_http, request);
        while (await call.ReadNextAsync(method.ResponseParser) is { } response)
        {
            yield return response;
        }
    }

    /// <summary>Aborts the calls that still run, with <see cref="GrpcStatusCode.Cancelled"/>, and closes the connection.</summary>
    public void Dispose()
    {
        // The HTTP handler lets running calls go on, so they are cancelled here. The source has no timer and needs no disposal,
        // and calls that start at this very moment may still ask for its token.
        _disposed.Cancel();
        _http.Dispose();
    }

    private ClientCall Start<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, GrpcCallOptions? options, CancellationToken cancellationToken = default)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        return new ClientCall(
            new Uri(_server, method.FullName), _address, method.FullName, options ?? new GrpcCallOptions(), cancellationToken, _disposed.Token);
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        EnableMultipleHttp2Connections = true,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        InitialHttp2StreamWindowSize = 8 * 1024 * 1024,
    };
}
