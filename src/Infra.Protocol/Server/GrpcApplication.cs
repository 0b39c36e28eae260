using System.Collections.Immutable;
using Infra.Protocol.Wire;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Infra.Protocol.Server;

/// <summary>Finds the handler of a request by its path, and turns whatever happens into a status.</summary>
internal sealed class GrpcApplication(IReadOnlyDictionary<string, GrpcHandler> handlers) : IHttpApplication<IFeatureCollection>
{
    private static readonly ImmutableDictionary<string, string> NoTrailers = ImmutableDictionary<string, string>.Empty;

    private static readonly ImmutableDictionary<string, string> NoCompression =
        NoTrailers.Add("grpc-accept-encoding", "identity");

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(IFeatureCollection context)
    {
        var exchange = new ServerExchange(context);
        if (exchange.Method != "POST")
        {
            exchange.Refuse(405, "gRPC calls are POST requests.");
        }
        else if (!GrpcContentType.Matches(exchange.ContentType))
        {
            exchange.Refuse(415, $"gRPC calls have the content type {GrpcContentType.Value}.");
        }
        else if (!handlers.TryGetValue(exchange.Path, out var handler))
        {
            exchange.Finish(GrpcStatusCode.Unimplemented, $"The method {exchange.Path} is not implemented here.", NoTrailers);
        }
        else
        {
            return AnswerAsync(exchange, handler);
        }

        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(ServerExchange exchange, GrpcHandler handler)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(exchange.Aborted);
        TimeSpan? deadline = null;
        try
        {
            deadline = exchange.ReadTimeout();
            if (deadline <= TimeoutHeader.MaximumTimer)
            {
                ended.CancelAfter(deadline.Value);
            }

            await handler.AnswerAsync(exchange, new GrpcServerCall(exchange.CopyMetadata(), deadline, ended.Token));
            exchange.Finish(GrpcStatusCode.Ok, "", NoTrailers);
        }
        catch (GrpcException e)
        {
            var trailers = e.Status == GrpcStatusCode.Unimplemented && e.Trailers.Count == 0 ? NoCompression : e.Trailers;
            exchange.Finish(e.Status, e.Detail, trailers);
        }
        catch (Exception) when (exchange.Aborted.IsCancellationRequested)
        {
            // The caller is gone, and with it everyone who could read a status.
        }
        catch (Exception) when (ended.IsCancellationRequested)
        {
            exchange.Finish(GrpcStatusCode.DeadlineExceeded, $"The call took longer than the {deadline} that its caller allowed.", NoTrailers);
        }
        catch (OperationCanceledException)
        {
            exchange.Finish(GrpcStatusCode.Cancelled, "The handler was cancelled.", NoTrailers);
        }
        catch (Exception e)
        {
            exchange.Finish(GrpcStatusCode.Unknown, e.Message, NoTrailers);
        }
    }
}
