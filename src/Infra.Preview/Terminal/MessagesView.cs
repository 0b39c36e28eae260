using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>What the program said: warnings and information, each text once.</summary>
internal static class MessagesView
{
    private const int MaxMessages = 20;

    public static void Write(Plan plan, IReadOnlyList<string> warnings, bool isFull, TerminalWriter writer)
    {
        var said = warnings.Select(text => new PlanMessage(MessageSeverity.Warning, text))
            .Concat(plan.Messages.Where(message => message.Severity is MessageSeverity.Warning or MessageSeverity.Info))
            .Distinct()
            .ToList();
        foreach (var message in said.Take(isFull ? int.MaxValue : MaxMessages))
        {
            Write(message, writer);
        }

        if (!isFull && said.Count > MaxMessages)
        {
            writer.WriteLine($" and {PlanCounts.Number(said.Count - MaxMessages, "more message")}; --full shows all", TextStyle.Faint);
        }

        if (said.Count > 0)
        {
            writer.WriteLine();
        }
    }

    private static void Write(PlanMessage message, TerminalWriter writer)
    {
        var isWarning = message.Severity == MessageSeverity.Warning;
        var about = message.Urn is { } urn && ResourceUrn.Type(urn) != ResourceUrn.StackType ? $"{ResourceUrn.Name(urn)}: " : "";
        writer.WriteLabelled(isWarning ? " warning: " : " info: ", isWarning ? TextStyle.Warning : TextStyle.Faint, about + message.Text.Trim());
    }
}
