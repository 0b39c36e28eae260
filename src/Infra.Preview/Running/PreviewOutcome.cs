using Infra.Plans;
using Infra.Preview.Configuration;
using Infra.Preview.Reports;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>What a preview of one stack came to.</summary>
public sealed class PreviewOutcome
{
    private readonly PreviewResult? _result;

    internal PreviewOutcome(PreviewResult result, TimeSpan duration)
    {
        _result = result;
        Duration = duration;
        Report = result.Report;
        ProjectFile = result.ProjectFile;
        Warnings = result.Warnings;
    }

    internal PreviewOutcome(IReadOnlyList<Problem> problems, ProjectFile? project, string? stack, TimeSpan duration)
    {
        Duration = duration;
        ProjectFile = project?.ShownAs;
        Report = new StackReport
        {
            Project = project?.Name ?? "",
            Stack = stack ?? "",
            // Wrong config is reported as such even when it made other things fail as well.
            ExitCode = problems.Any(static problem => problem.ExitCode == ExitCode.BadUsage) ? ExitCode.BadUsage : problems[0].ExitCode,
            Problems = problems,
        };
    }

    /// <summary>A stack that could not even be run.</summary>
    /// <param name="problems">Why; at least one.</param>
    /// <param name="project">The project, or null when none was found.</param>
    /// <param name="stack">The stack's name, or null when it is not known.</param>
    public static PreviewOutcome Failed(IReadOnlyList<Problem> problems, ProjectFile? project, string? stack)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return new PreviewOutcome(problems, project, stack, TimeSpan.Zero);
    }

    internal PreviewOutcome(PreviewOutcome other, IEnumerable<string> warnings)
    {
        _result = other._result;
        Duration = other.Duration;
        Report = other.Report;
        ProjectFile = other.ProjectFile;
        Warnings = [.. other.Warnings, .. warnings.Order(StringComparer.Ordinal)];
    }

    /// <summary>All that is known of the stack now: plan, changes, findings, score, or why there is no plan.</summary>
    public StackReport Report { get; }

    /// <summary>The plan; null when the preview failed.</summary>
    public Plan? Plan => Report.Plan;

    /// <summary>The project file as a person here would write it; null when none was found.</summary>
    public string? ProjectFile { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>What is not wrong enough to fail, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; } = [];

    internal PreviewResult? Result => _result;

    /// <summary>The same outcome with one more warning.</summary>
    public PreviewOutcome WithWarning(string warning) => new(this, [warning]);

    /// <summary>Shows the plan as the program's own preview does; shows nothing when there is none.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="nextCommands">Commands that a person may want next, each with what it is for.</param>
    public void WriteView(TerminalWriter writer, IReadOnlyList<(string Command, string Purpose)> nextCommands) =>
        _result?.WriteView(writer, Warnings, Duration, nextCommands);

    /// <summary>Shows what fails the stack, for a reader whose standard output carries something else.</summary>
    public void WriteAside(RunnerHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        _result?.WriteAside(host);
    }
}
