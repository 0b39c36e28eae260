using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Preview.Engine;

namespace Infra.Preview.Running.Hangs;

/// <summary>
/// The resources that a program has declared and that still wait for a value of their inputs. The engine cannot see them yet; the SDK tells
/// of them in its debug messages.
/// </summary>
public sealed partial class PendingResources
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Type, string Name), int> _waiting = [];

    /// <summary>The resources as <c>name (type)</c>, sorted.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _waiting.Keys.Select(resource => $"{resource.Name} ({resource.Type})").Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Takes note of a step of the run.</summary>
    public void Observe(EngineEvent step)
    {
        switch (step)
        {
            case MessageSeen { Message: { Severity: MessageSeverity.Debug } message }:
                Observe(message.Text);
                break;
            case ResourceSeen seen:
                Change(seen.Type, seen.Name, -1);
                break;
        }
    }

    private void Observe(string text)
    {
        var match = Preparation().Match(text);
        if (match.Success)
        {
            Change(match.Groups["type"].Value, match.Groups["name"].Value, +1);
        }
    }

    private void Change(string type, string name, int by)
    {
        lock (_lock)
        {
            var count = _waiting.GetValueOrDefault((type, name)) + by;
            if (count > 0)
            {
                _waiting[(type, name)] = count;
            }
            else
            {
                _waiting.Remove((type, name));
            }
        }
    }

    [GeneratedRegex("^Preparing resource: t=(?<type>.*?), name=(?<name>.*), custom=", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preparation();
}
