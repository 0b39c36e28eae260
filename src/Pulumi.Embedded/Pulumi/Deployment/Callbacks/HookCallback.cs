using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Runs a hook for the engine. What it throws is the hook's failure, not the call's.</summary>
internal sealed class HookCallback(ResourceHookCallback hook)
{
    internal async Task<IMessage> RunAsync(ByteString message, CancellationToken cancellationToken)
    {
        var request = ResourceHookRequest.Parser.ParseFrom(message);
        var args = new ResourceHookArgs(
            request.Urn, request.Id, Read(request.NewInputs), Read(request.OldInputs), Read(request.NewOutputs), Read(request.OldOutputs));
        try
        {
            await hook(args, cancellationToken).ConfigureAwait(false);
            return new ResourceHookResponse();
        }
        catch (Exception e)
        {
            return new ResourceHookResponse { Error = e.Message.Length > 0 ? e.Message : e.GetType().Name };
        }
    }

    private static ImmutableDictionary<string, object?>? Read(Struct? properties) => properties is null ? null : CallbackProperties.Read(properties);
}
