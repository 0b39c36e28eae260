using System.Buffers.Binary;

namespace Infra.Protocol.Wire;

/// <summary>The five bytes before each message: a compression flag and the message's length.</summary>
internal static class MessageFrame
{
    public const int HeaderLength = 5;

    /// <summary>The largest message that either side sends or takes: 64 MB.</summary>
    public const int MaximumLength = 64 * 1024 * 1024;

    public static void WriteHeader(Span<byte> header, int length)
    {
        header[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)length);
    }

    /// <summary>Reads the header of a message that was received.</summary>
    /// <param name="header">The five bytes.</param>
    /// <param name="compressionStatus">The status for a compressed message, which differs between server and client.</param>
    /// <param name="subject">What is being read, for error texts: "request" or "response".</param>
    public static int ReadHeader(ReadOnlySpan<byte> header, GrpcStatusCode compressionStatus, string subject)
    {
        if (header[0] == 1)
        {
            throw new GrpcException(compressionStatus, $"The {subject} is compressed, and no compression was agreed on.");
        }

        if (header[0] != 0)
        {
            throw new GrpcException(GrpcStatusCode.Internal, $"The {subject} has the frame flag {header[0]}; 0 and 1 exist.");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return length <= MaximumLength ? (int)length : throw TooLarge(subject, length);
    }

    public static GrpcException TooLarge(string subject, long length) =>
        new(GrpcStatusCode.ResourceExhausted, $"The {subject} has {length} bytes; the limit is {MaximumLength} (64 MB).");

    public static GrpcException Truncated(string subject) =>
        new(GrpcStatusCode.Internal, $"The {subject} ended in the middle of a message.");
}
