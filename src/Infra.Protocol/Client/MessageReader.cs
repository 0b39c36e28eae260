using System.Buffers;
using Google.Protobuf;
using Infra.Protocol.Wire;

namespace Infra.Protocol.Client;

/// <summary>Cuts a response into messages, through one rented buffer.</summary>
internal sealed class MessageReader(Stream stream) : IDisposable
{
    private const string Subject = "response";
    private const int InitialLength = 8 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _start;
    private int _end;

    /// <summary>The next message; null when the response ended after a whole one.</summary>
    public async Task<T?> ReadAsync<T>(MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        if (!await FillAsync(MessageFrame.HeaderLength, cancellationToken))
        {
            return null;
        }

        var header = _buffer.AsSpan(_start, MessageFrame.HeaderLength);
        var length = MessageFrame.ReadHeader(header, GrpcStatusCode.Internal, Subject);
        await FillAsync(MessageFrame.HeaderLength + length, cancellationToken);
        var payload = _buffer.AsMemory(_start + MessageFrame.HeaderLength, length);
        _start += MessageFrame.HeaderLength + length;
        try
        {
            return MessagePayload.Parse(parser, new ReadOnlySequence<byte>(payload));
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"The {Subject} is no {typeof(T).Name}: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Reads until so many bytes are there. False when the stream ended before the first of them.</summary>
    private async Task<bool> FillAsync(int count, CancellationToken cancellationToken)
    {
        MakeRoom(count);
        while (_end - _start < count)
        {
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (read == 0)
            {
                return _end == _start ? false : throw MessageFrame.Truncated(Subject);
            }

            _end += read;
        }

        return true;
    }

    private void MakeRoom(int count)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }

        if (_start + count <= _buffer.Length)
        {
            return;
        }

        var target = count <= _buffer.Length ? _buffer : ArrayPool<byte>.Shared.Rent(count);
        Buffer.BlockCopy(_buffer, _start, target, 0, _end - _start);
        _end -= _start;
        _start = 0;
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }
    }
}
