using System.Text;

namespace Infra;

/// <summary>A signal of a watched component, as it will be an alarm: with its adjustment and its place among all alarms.</summary>
internal sealed record WatchedSignal(IMonitored Component, MonitoredSignal Monitored, SignalAdjustment? Adjustment)
{
    public GoldenSignal Signal { get; } = Adjustment?.Apply(Monitored.Signal) ?? Monitored.Signal;

    public bool IsOff => Adjustment?.IsOff ?? false;

    public string? Region => Monitored.Region;

    /// <summary>
    /// What the alarm is among all alarms. The kind is part of it, as a database and its queue may share a name. Dots separate, as names
    /// have hyphens: <c>service.api-v2.errors</c> is no other than <c>service.api.v2-errors</c>.
    /// </summary>
    public IReadOnlyList<string> Path => Monitored.Instance is null
        ? [KindOf(Component), Component.Name, Signal.Name]
        : [KindOf(Component), Component.Name, Signal.Name, Word(Monitored.Instance)];

    public string Role => string.Join('.', Path);

    /// <summary>The kind of a component as a word: <c>StaticSite</c> is <c>static-site</c>.</summary>
    public static string KindOf(IMonitored component) => Word(component.GetType().Name);

    // As names are written here: GetItem is get-item.
    private static string Word(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && word.Length > 0 && word[^1] != '-')
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(character));
        }

        return word.ToString();
    }
}
