using Infra.Preview.Running;

namespace Infra.Preview.Terminal;

/// <summary>Shows on one screen why there is no result.</summary>
public static class ProblemView
{
    private const int MaxProblems = 5;
    private const int LabelWidth = 13;

    // A message that fills the screen hides what to do about it.
    private const int MaxMessage = 1200;

    /// <summary>Writes the problems, each in a few lines.</summary>
    public static void Write(IReadOnlyList<Problem> problems, TerminalWriter writer)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine();
        foreach (var problem in problems.Take(MaxProblems))
        {
            Write(problem, writer);
        }

        if (problems.Count > MaxProblems)
        {
            writer.WriteLine($" and {PlanCounts.Number(problems.Count - MaxProblems, "more error")}", TextStyle.Faint);
            writer.WriteLine();
        }
    }

    /// <summary>Writes the problems where a host wants them, and says what the process ends with.</summary>
    internal static ExitCode Report(IReadOnlyList<Problem> problems, RunnerHost host)
    {
        Write(problems, new TerminalWriter(host.Error, host.ErrorCapabilities));
        // Wrong config is reported as such even when it made other things fail as well.
        return problems.Any(problem => problem.ExitCode == ExitCode.BadUsage) ? ExitCode.BadUsage : problems[0].ExitCode;
    }

    private static void Write(Problem problem, TerminalWriter writer)
    {
        var message = problem.Message.Length <= MaxMessage ? problem.Message : problem.Message[..MaxMessage] + writer.Glyphs.Ellipsis;
        writer.WriteLabelled(" error: ", TextStyle.Error, message.Trim(), TextStyle.Strong);
        var details = new List<(string Label, string Text)>();
        if (problem.Resource is not null)
        {
            details.Add(("resource", problem.Resource));
        }

        details.AddRange(problem.At.Select((place, i) => (i == 0 ? "at" : "", place)));
        details.AddRange(problem.Details);
        if (problem.Allowed is not null)
        {
            details.Add(("allowed", problem.Allowed));
        }

        details.AddRange(problem.Fix.Select((step, i) => (i == 0 ? "do" : "", step)));
        if (details.Count > 0)
        {
            writer.WriteLine();
        }

        foreach (var (label, text) in details)
        {
            writer.WriteLabelled($"   {label}".PadRight(LabelWidth), TextStyle.Faint, text);
        }

        writer.WriteLine();
    }
}
