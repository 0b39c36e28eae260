using System.Net;
using System.Net.Sockets;

namespace Infra.Protocol.Client;

/// <summary>The gRPC status of a call that failed before the server could send one.</summary>
internal static class HttpFailures
{
    // Error codes of HTTP/2, RFC 9113 section 7.
    private const long RefusedStream = 0x7;
    private const long Cancel = 0x8;
    private const long EnhanceYourCalm = 0xb;
    private const long InadequateSecurity = 0xc;

    public static GrpcException ToGrpc(Exception failure, string address)
    {
        if (FindInner<HttpProtocolException>(failure) is { } protocol)
        {
            return new GrpcException(StatusOf(protocol.ErrorCode), $"{address} broke off the call: {protocol.Message}", failure);
        }

        if (FindInner<SocketException>(failure) is { } socket)
        {
            var verb = failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }
                ? "cannot be reached"
                : "went away";
            return new GrpcException(GrpcStatusCode.Unavailable, $"{address} {verb}: {socket.Message}.", failure);
        }

        return new GrpcException(GrpcStatusCode.Unavailable, $"{address} went away: {failure.Message}", failure);
    }

    public static GrpcException NotGrpc(HttpResponseMessage response, string method)
    {
        var contentType = response.Content.Headers.ContentType?.ToString() ?? "none";
        var status = response.StatusCode switch
        {
            HttpStatusCode.BadRequest => GrpcStatusCode.Internal,
            HttpStatusCode.Unauthorized => GrpcStatusCode.Unauthenticated,
            HttpStatusCode.Forbidden => GrpcStatusCode.PermissionDenied,
            HttpStatusCode.NotFound => GrpcStatusCode.Unimplemented,
            HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway => GrpcStatusCode.Unavailable,
            HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => GrpcStatusCode.Unavailable,
            _ => GrpcStatusCode.Unknown,
        };
        return new GrpcException(
            status, $"{method} was answered by something else than a gRPC server: HTTP status {(int)response.StatusCode}, content type {contentType}.");
    }

    private static GrpcStatusCode StatusOf(long errorCode) => errorCode switch
    {
        RefusedStream => GrpcStatusCode.Unavailable,
        Cancel => GrpcStatusCode.Cancelled,
        EnhanceYourCalm => GrpcStatusCode.ResourceExhausted,
        InadequateSecurity => GrpcStatusCode.PermissionDenied,
        _ => GrpcStatusCode.Internal,
    };

    private static T? FindInner<T>(Exception failure)
        where T : Exception
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            if (e is T found)
            {
                return found;
            }
        }

        return null;
    }
}
