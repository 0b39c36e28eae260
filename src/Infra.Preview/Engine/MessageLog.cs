using Infra.Plans;
using Infra.Protocol.Messages;

namespace Infra.Preview.Engine;

/// <summary>Keeps what the program and the engine say. Secrets are masked on the way in.</summary>
internal sealed class MessageLog(SecretTexts secrets, Action<EngineEvent>? onEvent)
{
    private readonly Lock _lock = new();
    private readonly List<PlanMessage> _messages = [];
    private readonly Dictionary<int, int> _indexByStream = [];

    public IReadOnlyList<PlanMessage> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    public void Add(MessageSeverity severity, string text, string? urn = null, bool isEphemeral = false, int stream = 0)
    {
        var message = new PlanMessage(severity, secrets.Hide(text), string.IsNullOrEmpty(urn) ? null : urn);
        if (!isEphemeral)
        {
            Keep(message, stream);
        }

        onEvent?.Invoke(new MessageSeen(message, isEphemeral));
    }

    public void Add(LogRequest request)
    {
        var severity = request.Severity switch
        {
            LogSeverity.Debug => MessageSeverity.Debug,
            LogSeverity.Warning => MessageSeverity.Warning,
            LogSeverity.Error => MessageSeverity.Error,
            _ => MessageSeverity.Info,
        };
        Add(severity, request.Message, request.Urn, request.Ephemeral, request.StreamId);
    }

    /// <summary>The texts with symbols as they read in the plan; debug lines are for the moment only.</summary>
    public ValueList<PlanMessage> ForPlan(Func<string, string> display)
    {
        return All
            .Where(message => message.Severity != MessageSeverity.Debug)
            .Select(message => message with { Text = display(message.Text) })
            .Distinct()
            .ToValueList();
    }

    private void Keep(PlanMessage message, int stream)
    {
        lock (_lock)
        {
            if (stream != 0 && _indexByStream.TryGetValue(stream, out var index))
            {
                var earlier = _messages[index];
                _messages[index] = earlier with { Text = secrets.Hide(earlier.Text + message.Text) };
                return;
            }

            if (stream != 0)
            {
                _indexByStream[stream] = _messages.Count;
            }

            _messages.Add(message);
        }
    }
}
