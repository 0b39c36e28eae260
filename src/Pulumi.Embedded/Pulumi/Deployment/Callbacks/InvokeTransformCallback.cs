using Google.Protobuf;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Runs an invoke transform for the engine.</summary>
internal sealed class InvokeTransformCallback(InvokeTransform transform)
{
    internal async Task<IMessage> RunAsync(ByteString message, CancellationToken cancellationToken)
    {
        var request = TransformInvokeRequest.Parser.ParseFrom(message);
        var args = new InvokeTransformArgs(request.Token, CallbackProperties.Read(request.Args), Read(request.Options));
        if (await transform(args, cancellationToken).ConfigureAwait(false) is not { } result)
            return new TransformInvokeResponse();
        return new TransformInvokeResponse
        {
            Args = await CallbackProperties.WriteAsync($"the transformed call of {request.Token}", result.Args).ConfigureAwait(false),
            Options = await WriteAsync(result.Options).ConfigureAwait(false),
        };
    }

    private static InvokeOptions Read(TransformInvokeOptions? source) => source is null ? new() : new()
    {
        Provider = source.Provider.Length == 0 ? null : new DependencyProviderResource(source.Provider),
        PluginDownloadURL = source.PluginDownloadUrl.Length == 0 ? null : source.PluginDownloadUrl,
        Version = source.Version.Length == 0 ? null : source.Version,
    };

    private static async Task<TransformInvokeOptions> WriteAsync(InvokeOptions options) => new()
    {
        Provider = options.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : "",
        PluginDownloadUrl = options.PluginDownloadURL ?? "",
        Version = options.Version ?? "",
    };
}
