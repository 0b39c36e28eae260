using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Infra.Protocol.Tests.Client;

/// <summary>An HTTP/2 server that knows nothing of gRPC, to answer a client as no gRPC server would.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RawServer(WebApplication application)
    {
        _application = application;
        Channel = new GrpcChannel(application.Urls.Single());
    }

    public GrpcChannel Channel { get; }

    public static async Task<RawServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return new RawServer(application);
    }

    /// <summary>A server that answers with gRPC's content type, the bytes as body, and trailers.</summary>
    public static Task<RawServer> StartAsync(byte[] body, params (string Name, string Value)[] trailers) => StartAsync(async context =>
    {
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(body);
        await context.Response.Body.FlushAsync();
        foreach (var (name, value) in trailers)
        {
            context.Response.AppendTrailer(name, value);
        }
    });

    public Task<GrpcException> FailEchoAsync() =>
        Assert.ThrowsAsync<GrpcException>(() => Channel.CallAsync(TestMethods.Echo, TestMethods.Text("x")));

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _application.DisposeAsync();
    }
}
