using Google.Protobuf;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Pulumi.Embedded.Tests.Wire;

/// <summary>Calls a program's callback as an engine does.</summary>
internal static class CallbackClient
{
    internal static async Task<TResponse> Call<TResponse>(Callback callback, IMessage request, MessageParser<TResponse> parser)
        where TResponse : class, IMessage<TResponse>
    {
        using var channel = new GrpcChannel(callback.Target);
        var answer = await channel.CallAsync(
            CallbacksMethods.Invoke, new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() });
        return parser.ParseFrom(answer.Response);
    }
}
