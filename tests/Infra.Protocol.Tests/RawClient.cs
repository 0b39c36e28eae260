using System.Net;
using Google.Protobuf;

namespace Infra.Protocol.Tests;

/// <summary>An HTTP/2 client that knows nothing of gRPC, to send a server what no gRPC client would.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly GrpcServer _server;

    public RawClient(GrpcServer server)
    {
        _server = server;
    }

    public string ContentType { get; init; } = "application/grpc";

    /// <summary>A message with the five bytes that gRPC puts before it.</summary>
    public static byte[] Frame(IMessage message)
    {
        var payload = message.ToByteArray();
        return Frame(0, payload.Length, payload);
    }

    /// <summary>Five bytes and a payload that need not fit together.</summary>
    public static byte[] Frame(byte flag, long length, params byte[] payload) =>
        [flag, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. payload];

    public Task<RawResponse> PostAsync(byte[] body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, TestMethods.Echo.FullName, body, headers);

    public async Task<RawResponse> SendAsync(HttpMethod method, string path, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"http://{_server.Address}{path}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("content-type", ContentType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        var content = await response.Content.ReadAsByteArrayAsync();
        return new RawResponse(response, content);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>A response as it came over the wire.</summary>
internal sealed class RawResponse(HttpResponseMessage response, byte[] body)
{
    public HttpStatusCode HttpStatus { get; } = response.StatusCode;

    public byte[] Body { get; } = body;

    public string Allow => string.Join(", ", response.Content.Headers.Allow);

    public string? Status => Find("grpc-status");

    public string? Message => Find("grpc-message");

    /// <summary>A header or trailer; null when the response has neither.</summary>
    public string? Find(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.TrailingHeaders.TryGetValues(name, out values)
            ? values.Single()
            : null;
}
