using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Infra.Protocol.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace Infra.Protocol.Server;

/// <summary>One HTTP/2 request and its response, seen as messages and a status.</summary>
internal sealed class ServerExchange(IFeatureCollection features)
{
    private const string Subject = "request";

    private readonly IHttpRequestFeature _request = features.GetRequiredFeature<IHttpRequestFeature>();
    private readonly IHttpResponseFeature _response = features.GetRequiredFeature<IHttpResponseFeature>();
    private readonly IHttpResponseBodyFeature _responseBody = features.GetRequiredFeature<IHttpResponseBodyFeature>();

    public string Method => _request.Method;

    public string Path => _request.Path;

    public string ContentType => _request.Headers.ContentType.ToString();

    public CancellationToken Aborted => features.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;

    /// <summary>A copy of the caller's metadata, since the server reuses the header collection for the next request.</summary>
    public IReadOnlyDictionary<string, string> CopyMetadata()
    {
        Dictionary<string, string>? metadata = null;
        foreach (var (key, values) in _request.Headers)
        {
            if (!Metadata.IsReserved(key))
            {
                metadata ??= new(StringComparer.OrdinalIgnoreCase);
                metadata[key.ToLowerInvariant()] = values.ToString();
            }
        }

        return metadata ?? (IReadOnlyDictionary<string, string>)ImmutableDictionary<string, string>.Empty;
    }

    /// <summary>The timeout that the caller sent, or null.</summary>
    public TimeSpan? ReadTimeout()
    {
        var text = _request.Headers[TimeoutHeader.Name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return TimeoutHeader.TryParse(text, out var timeout)
            ? timeout
            : throw new GrpcException(GrpcStatusCode.Internal, $"The header {TimeoutHeader.Name} has the value '{text}', which is no timeout.");
    }

    /// <summary>Reads the one message of the request, straight from the buffers it arrived in.</summary>
    public async Task<T> ReadAsync<T>(MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        var body = features.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
        T? message = null;
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (message is null)
            {
                message = TryParse(parser, ref buffer);
            }

            if (message is not null && !buffer.IsEmpty)
            {
                throw new GrpcException(GrpcStatusCode.Internal, "The request goes on after its only message.");
            }

            if (read.IsCompleted)
            {
                return message ?? throw (buffer.IsEmpty
                    ? new GrpcException(GrpcStatusCode.Internal, "The request holds no message.")
                    : MessageFrame.Truncated(Subject));
            }

            body.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Writes a message of the response; the first one starts it.</summary>
    public async Task WriteAsync<T>(T message, bool flush, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        if (message is null)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"The handler of {Path} answered null.");
        }

        var length = message.CalculateSize();
        if (length > MessageFrame.MaximumLength)
        {
            throw MessageFrame.TooLarge("response", length);
        }

        if (!_response.HasStarted)
        {
            _response.Headers.ContentType = GrpcContentType.Value;
            await _responseBody.StartAsync(cancellationToken);
        }

        var body = _responseBody.Writer;
        MessageFrame.WriteHeader(body.GetSpan(MessageFrame.HeaderLength), length);
        body.Advance(MessageFrame.HeaderLength);
        message.WriteTo(body);
        if (flush)
        {
            await body.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Ends the response with a status: in the trailers, or in the headers when nothing was sent yet.</summary>
    public void Finish(GrpcStatusCode status, string detail, IReadOnlyDictionary<string, string> trailers)
    {
        var target = _response.Headers;
        if (_response.HasStarted)
        {
            target = features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
        }
        else
        {
            target.ContentType = GrpcContentType.Value;
        }

        target["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        if (detail.Length > 0)
        {
            target["grpc-message"] = StatusText.Encode(detail);
        }

        foreach (var (key, value) in trailers)
        {
            target[key] = value;
        }
    }

    /// <summary>Refuses what is no gRPC call at all, in the words of HTTP.</summary>
    public void Refuse(int httpStatus, string reason)
    {
        _response.StatusCode = httpStatus;
        _response.Headers.ContentType = "text/plain";
        if (httpStatus == 405)
        {
            _response.Headers.Allow = "POST";
        }

        _responseBody.Writer.Write(Encoding.ASCII.GetBytes(reason + "\n"));
    }

    private static T? TryParse<T>(MessageParser<T> parser, ref ReadOnlySequence<byte> buffer)
        where T : class, IMessage<T>
    {
        if (buffer.Length < MessageFrame.HeaderLength)
        {
            return null;
        }

        Span<byte> header = stackalloc byte[MessageFrame.HeaderLength];
        buffer.Slice(0, MessageFrame.HeaderLength).CopyTo(header);
        var length = MessageFrame.ReadHeader(header, GrpcStatusCode.Unimplemented, Subject);
        if (buffer.Length < MessageFrame.HeaderLength + length)
        {
            return null;
        }

        var payload = buffer.Slice(MessageFrame.HeaderLength, length);
        try
        {
            var message = MessagePayload.Parse(parser, payload);
            buffer = buffer.Slice(payload.End);
            return message;
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"The {Subject} is no {typeof(T).Name}: {e.Message}", e);
        }
    }
}
