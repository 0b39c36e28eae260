using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Infra.Protocol.Wire;

namespace Infra.Protocol.Client;

/// <summary>
/// A request body of one message. It is serialized when it is sent, so that the buffer is rented only for that time, and once more
/// when the connection has to be retried.
/// </summary>
internal sealed class MessageContent : HttpContent
{
    private static readonly MediaTypeHeaderValue ContentType = new(GrpcContentType.Value);

    private readonly IMessage _message;

    public MessageContent(IMessage message)
    {
        _message = message;
        Headers.ContentType = ContentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var length = _message.CalculateSize();
        var frame = ArrayPool<byte>.Shared.Rent(MessageFrame.HeaderLength + length);
        try
        {
            MessageFrame.WriteHeader(frame, length);
            _message.WriteTo(frame.AsSpan(MessageFrame.HeaderLength, length));
            await stream.WriteAsync(frame.AsMemory(0, MessageFrame.HeaderLength + length), cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
