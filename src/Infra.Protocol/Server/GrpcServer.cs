using System.Net;
using Infra.Protocol.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Infra.Protocol;

/// <summary>
/// A gRPC server for programs on the same machine: HTTP/2 without TLS, on the loopback interface only. Unary and server-streaming
/// rpcs, messages up to 64 MB, no compression. It writes no log and leaves the process's signals alone.
/// </summary>
public sealed class GrpcServer : IAsyncDisposable
{
    // Calls that still run get a moment to end; whoever wants more waits for them before disposing.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    // An infinite timeout overflows in Kestrel, and closes idle connections within a second.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromDays(30);

    private readonly KestrelServer _kestrel;
    private readonly Lazy<Task> _stop;

    private GrpcServer(KestrelServer kestrel)
    {
        _kestrel = kestrel;
        _stop = new(StopAsync);
        var url = kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Address = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
    }

    /// <summary>Host and port, such as <c>127.0.0.1:34567</c>: the form that <c>PULUMI_MONITOR</c> takes.</summary>
    public string Address { get; }

    /// <summary>Starts a server on a free port of 127.0.0.1.</summary>
    /// <param name="handlers">One handler for each rpc; every other rpc answers <see cref="GrpcStatusCode.Unimplemented"/>.</param>
    /// <param name="cancellationToken">Ends the start, not the server.</param>
    /// <exception cref="ArgumentException">Two handlers answer the same rpc.</exception>
    /// <exception cref="IOException">No port can be bound.</exception>
    public static async Task<GrpcServer> StartAsync(IEnumerable<GrpcHandler> handlers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        var handlerOfMethod = new Dictionary<string, GrpcHandler>(StringComparer.Ordinal);
        foreach (var handler in handlers)
        {
            if (!handlerOfMethod.TryAdd(handler.MethodName, handler))
            {
                throw new ArgumentException($"{handler.MethodName} has two handlers.", nameof(handlers));
            }
        }

        // Kestrel alone, without a host, starts in a fraction of the time and brings no logging and no signal handlers.
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(CreateOptions()), sockets, NullLoggerFactory.Instance);
        try
        {
            await kestrel.StartAsync(new GrpcApplication(handlerOfMethod), cancellationToken);
            return new GrpcServer(kestrel);
        }
        catch
        {
            kestrel.Dispose();
            throw;
        }
    }

    /// <summary>Stops listening, gives running calls half a second to end, and closes all connections. A second time does nothing.</summary>
    public async ValueTask DisposeAsync() => await _stop.Value;

    private async Task StopAsync()
    {
        using var grace = new CancellationTokenSource(Grace);
        await _kestrel.StopAsync(grace.Token);
        _kestrel.Dispose();
    }

    private static KestrelServerOptions CreateOptions()
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);

        // A program may pause in a debugger, and a call may wait for others: nothing here ends because it is slow or idle.
        var limits = options.Limits;
        limits.KeepAliveTimeout = KeepAlive;
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
        limits.MaxRequestBodySize = null;

        // Every resource of a program may be waiting for its registration at the same time.
        limits.Http2.MaxStreamsPerConnection = 100_000;
        limits.Http2.InitialStreamWindowSize = 8 * 1024 * 1024;
        limits.Http2.InitialConnectionWindowSize = 64 * 1024 * 1024;
        return options;
    }
}
