using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>Sends messages to the engine in the order in which they were written.</summary>
internal sealed class EngineLog(IEngine engine)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private volatile bool _hasErrors;

    /// <summary>Whether an error was sent: such a run is not successful, even if nothing was thrown.</summary>
    internal bool HasErrors => _hasErrors;

    /// <exception cref="LogException">The message could not be sent (in the task).</exception>
    internal Task SendAsync(LogSeverity severity, string message, Resource? resource = null, int streamId = 0, bool ephemeral = false)
    {
        if (severity == LogSeverity.Error)
            _hasErrors = true;
        var request = new LogRequest { Severity = severity, Message = message, StreamId = streamId, Ephemeral = ephemeral };
        if (resource is null)
            return Enqueue(request);

        var urn = resource.Urn;
        if (!urn.TryGetData(out var known))
            return EnqueueLaterAsync(request, urn);
        request.Urn = known.Value ?? "";
        return Enqueue(request);
    }

    /// <summary>A message about a resource that is just being registered waits for its URN, without holding up other messages.</summary>
    private async Task EnqueueLaterAsync(LogRequest request, Output<string> urn)
    {
        await ((Task)urn.DataTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        request.Urn = urn.TryGetData(out var known) ? known.Value ?? "" : "";
        await Enqueue(request).ConfigureAwait(false);
    }

    private Task Enqueue(LogRequest request)
    {
        lock (_gate)
            return _last = SendAfterAsync(_last, request);
    }

    private async Task SendAfterAsync(Task previous, LogRequest request)
    {
        if (!previous.IsCompleted)
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new LogException(e);
        }
    }
}
