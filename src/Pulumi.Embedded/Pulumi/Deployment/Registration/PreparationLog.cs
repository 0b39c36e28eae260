using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>
/// Tells the engine, in debug messages, of resources that it cannot see: those whose inputs are long in coming, or could not be prepared at
/// all. With that an engine can say what a program hangs on. Resources that register at once, nearly all, are not spoken of.
/// </summary>
internal sealed class PreparationLog(EngineLog log)
{
    // Beyond that many the list helps nobody.
    private const int MaxMessages = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<Resource> _waiting = [];
    private bool _isReportDue;
    private int _messages;

    /// <summary>Passes on what the preparation of a resource yields.</summary>
    internal async Task<T> FollowAsync<T>(Resource resource, Task<T> preparation)
    {
        try
        {
            if (!preparation.IsCompleted)
                Add(resource);
            return await preparation.ConfigureAwait(false);
        }
        catch
        {
            Report(resource);
            throw;
        }
        finally
        {
            lock (_gate)
                _waiting.Remove(resource);
        }
    }

    private void Add(Resource resource)
    {
        lock (_gate)
        {
            _waiting.Add(resource);
            if (_isReportDue)
                return;
            _isReportDue = true;
        }

        _ = ReportLaterAsync();
    }

    private async Task ReportLaterAsync()
    {
        await Task.Delay(Patience).ConfigureAwait(false);
        Resource[] waiting;
        lock (_gate)
        {
            waiting = [.. _waiting];
            _waiting.Clear();
            _isReportDue = false;
        }

        foreach (var resource in waiting)
            Report(resource);
    }

    private void Report(Resource resource)
    {
        if (Interlocked.Increment(ref _messages) > MaxMessages)
            return;

        // A message that does not arrive is missed by nobody: the engine has gone, and says so elsewhere.
        _ = log.SendAsync(
            LogSeverity.Debug,
            $"Preparing resource: t={resource.GetResourceType()}, name={resource.GetResourceName()}, custom={resource is CustomResource}");
    }
}
