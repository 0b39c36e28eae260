using Google.Protobuf;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Runs a resource transform for the engine.</summary>
internal sealed class ResourceTransformCallback(ResourceTransform transform)
{
    internal async Task<IMessage> RunAsync(ByteString message, CancellationToken cancellationToken)
    {
        var request = TransformRequest.Parser.ParseFrom(message);
        var args = new ResourceTransformArgs(
            request.Name,
            request.Type,
            request.Custom,
            CallbackProperties.Read(request.Properties),
            TransformOptionsReader.Read(request));

        if (await transform(args, cancellationToken).ConfigureAwait(false) is not { } result)
            return new TransformResponse();
        return new TransformResponse
        {
            Properties = await CallbackProperties.WriteAsync($"the transformed {request.Type} '{request.Name}'", result.Args).ConfigureAwait(false),
            Options = await TransformOptionsWriter.WriteAsync(result.Options).ConfigureAwait(false),
        };
    }
}
