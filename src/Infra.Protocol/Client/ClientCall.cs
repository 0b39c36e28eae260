using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Google.Protobuf;
using Infra.Protocol.Wire;

namespace Infra.Protocol.Client;

/// <summary>One call from its request to its status.</summary>
internal sealed class ClientCall : IDisposable
{
    private readonly Uri _uri;
    private readonly string _address;
    private readonly string _method;
    private readonly GrpcCallOptions _options;
    private readonly CancellationToken _enumeration;
    private readonly CancellationToken _channelDisposed;
    private readonly CancellationTokenSource _ended;
    private HttpResponseMessage? _response;
    private MessageReader? _messages;

    public ClientCall(
        Uri uri, string address, string method, GrpcCallOptions options, CancellationToken enumeration, CancellationToken channelDisposed)
    {
        _uri = uri;
        _address = address;
        _method = method;
        _options = options;
        _enumeration = enumeration;
        _channelDisposed = channelDisposed;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken, enumeration, channelDisposed);
    }

    public async Task SendAsync(HttpMessageInvoker http, IMessage message)
    {
        var length = message.CalculateSize();
        if (length > MessageFrame.MaximumLength)
        {
            throw MessageFrame.TooLarge("request", length);
        }

        try
        {
            _response = await http.SendAsync(CreateRequest(message), _ended.Token);
        }
        catch (Exception e) when (IsConnectionFailure(e))
        {
            throw Explain(e);
        }

        if (_response.StatusCode != HttpStatusCode.OK || !HasGrpcContent(_response))
        {
            throw HttpFailures.NotGrpc(_response, _method);
        }

        if (_response.Headers.Contains("grpc-status"))
        {
            ThrowUnlessOk(_response.Headers);
        }

        _messages = new MessageReader(_response.Content.ReadAsStream(_ended.Token));
    }

    /// <summary>The next message of the response; null after the last one, when the status is Ok.</summary>
    public async Task<T?> ReadNextAsync<T>(MessageParser<T> parser)
        where T : class, IMessage<T>
    {
        try
        {
            if (await _messages!.ReadAsync(parser, _ended.Token) is { } message)
            {
                return message;
            }
        }
        catch (Exception e) when (IsConnectionFailure(e))
        {
            throw Explain(e);
        }

        var response = _response!;
        ThrowUnlessOk(response.Headers.Contains("grpc-status") ? response.Headers : response.TrailingHeaders);
        return null;
    }

    public void Dispose()
    {
        _messages?.Dispose();
        _response?.Dispose();
        _ended.Dispose();
    }

    private HttpRequestMessage CreateRequest(IMessage message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new MessageContent(message),
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        foreach (var (key, value) in _options.Headers)
        {
            request.Headers.TryAddWithoutValidation(key, value);
        }

        if (_options.Deadline is { } deadline)
        {
            if (deadline <= TimeSpan.Zero)
            {
                throw DeadlineExceeded();
            }

            request.Headers.TryAddWithoutValidation(TimeoutHeader.Name, TimeoutHeader.Format(deadline));
            if (deadline <= TimeoutHeader.MaximumTimer)
            {
                _ended.CancelAfter(deadline);
            }
        }

        return request;
    }

    private static bool IsConnectionFailure(Exception e) => e is OperationCanceledException or HttpRequestException or IOException;

    /// <summary>Tells the caller's own cancellation, which is thrown as such, from the other ends of a call.</summary>
    private GrpcException Explain(Exception failure)
    {
        _options.CancellationToken.ThrowIfCancellationRequested();
        _enumeration.ThrowIfCancellationRequested();
        if (_channelDisposed.IsCancellationRequested)
        {
            return new GrpcException(GrpcStatusCode.Cancelled, $"The channel to {_address} was disposed during the call.", failure);
        }

        return _ended.IsCancellationRequested ? DeadlineExceeded() : HttpFailures.ToGrpc(failure, _address);
    }

    private GrpcException DeadlineExceeded() =>
        new(GrpcStatusCode.DeadlineExceeded, $"{_method} at {_address} took longer than the {_options.Deadline} allowed.");

    private static bool HasGrpcContent(HttpResponseMessage response) =>
        GrpcContentType.Matches(response.Content.Headers.ContentType?.ToString() ?? "");

    private void ThrowUnlessOk(System.Net.Http.Headers.HttpResponseHeaders headers)
    {
        var text = First(headers, "grpc-status");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new GrpcException(GrpcStatusCode.Unknown, $"{_method} at {_address} ended without a status.");
        }

        if (number == (int)GrpcStatusCode.Ok)
        {
            return;
        }

        var status = number <= (int)GrpcStatusCode.Unauthenticated ? (GrpcStatusCode)number : GrpcStatusCode.Unknown;
        var trailers = headers
            .Where(header => !Metadata.IsReserved(header.Key))
            .ToImmutableDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(',', header.Value), StringComparer.Ordinal);
        throw new GrpcException(status, StatusText.Decode(First(headers, "grpc-message")), trailers);
    }

    private static string First(System.Net.Http.Headers.HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.First() : "";
}
