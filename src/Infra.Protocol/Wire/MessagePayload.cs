using System.Buffers;
using Google.Protobuf;

namespace Infra.Protocol.Wire;

/// <summary>Reads messages that may be nested more deeply than protobuf allows by default.</summary>
internal static class MessagePayload
{
    /// <summary>
    /// A level of a property value is three levels of messages, so the default of 100 ends at about 33: too early for the schema of a custom resource
    /// definition. This is ten times as deep, and still far from the end of the stack.
    /// </summary>
    private const int MaximumDepth = 1_000;

    /// <exception cref="InvalidProtocolBufferException">The payload is malformed or nested even more deeply.</exception>
    public static T Parse<T>(MessageParser<T> parser, in ReadOnlySequence<byte> payload)
        where T : class, IMessage<T>
    {
        try
        {
            return parser.ParseFrom(payload);
        }
        catch (InvalidProtocolBufferException)
        {
            // Only streams take a limit, and they copy; deep messages are rare.
            return parser.ParseFrom(CodedInputStream.CreateWithLimits(new MemoryStream(payload.ToArray()), int.MaxValue, MaximumDepth));
        }
    }
}
