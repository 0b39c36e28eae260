using System.Collections.Concurrent;
using Google.Protobuf;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine.Callbacks;

/// <summary>Calls functions of the program through the server it has opened for that.</summary>
internal sealed class CallbackClient(ActivityWatch activity) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> _channels = new(StringComparer.Ordinal);

    /// <summary>Calls a function and reads its answer.</summary>
    /// <param name="what">What is called, for those who ask what the engine waits for.</param>
    /// <param name="callback">The function.</param>
    /// <param name="request">Its argument.</param>
    /// <param name="parser">Reads its result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GrpcException">The function failed.</exception>
    public async Task<T> CallAsync<T>(
        string what, Callback callback, IMessage request, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        var channel = _channels.GetOrAdd(callback.Target, static target => new Lazy<GrpcChannel>(() => new GrpcChannel(target))).Value;
        var message = new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() };
        var options = new GrpcCallOptions { CancellationToken = cancellationToken };
        try
        {
            var answer = await activity.TrackCallbackAsync(what, () => channel.CallAsync(CallbacksMethods.Invoke, message, options));
            return parser.ParseFrom(answer.Response);
        }
        catch (GrpcException problem)
        {
            // The program must not take its own failure for an engine that went away.
            throw new GrpcException(GrpcStatusCode.Unknown, $"{what} failed: {problem.Detail}");
        }
    }

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
        {
            channel.Value.Dispose();
        }
    }
}
