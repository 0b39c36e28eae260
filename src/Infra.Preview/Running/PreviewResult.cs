using System.Text;
using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Reports;
using Infra.Preview.Sources;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>What a complete preview leaves behind: files, the view, an exit code.</summary>
internal sealed class PreviewResult
{
    private readonly Plan _plan;
    private readonly PreviewInputs _inputs;
    private readonly RunnerArguments _arguments;
    private readonly RunnerHost _host;
    private readonly StackReport _report;

    /// <summary>Judges the plan, and compares it with the baseline if there is one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="inputs">What was read before the program ran.</param>
    /// <param name="arguments">What a person asked for.</param>
    /// <param name="host">Where things are written.</param>
    public PreviewResult(Plan plan, PreviewInputs inputs, RunnerArguments arguments, RunnerHost host)
    {
        _plan = plan;
        _inputs = inputs;
        _arguments = arguments;
        _host = host;
        _report = new StackReview
        {
            Baseline = inputs.Baseline?.Plan,
            Replaceable = arguments.Replaceable,
            Policies = inputs.Policies,
            WithScore = inputs is not { IsJsonOnly: true, WholeReportFiles.Count: 0 },
            Region = inputs.Config.Values.GetValueOrDefault("aws:region") ?? inputs.Baseline?.Cloud.RegionOf(null),
            Clock = host.Time,
        }.Of(plan, WithLines(plan));
    }

    /// <summary>All that is known of the stack now.</summary>
    public StackReport Report => _report;

    /// <summary>Writes everything that was asked for.</summary>
    /// <param name="start">When the preview started, by the host's clock.</param>
    public ExitCode Write(long start)
    {
        if (WriteFiles() is { } refused)
        {
            return ProblemView.Report([refused], _host);
        }

        if (_inputs.IsJsonOnly)
        {
            _host.Out.Write(PlanJson.ToText(_plan));
            WriteAside(_host);
            return _report.ExitCode;
        }

        WriteView(
            new TerminalWriter(_host.Out, _host.OutCapabilities), Warnings, _host.Time.GetElapsedTime(start), NextCommands.For(_arguments, _inputs.Stack.Name, _report.Judgement));
        return _report.ExitCode;
    }

    /// <summary>The project file as a person here would write it.</summary>
    public string ProjectFile => _inputs.Project.ShownAs;

    /// <summary>What is not wrong enough to fail, one sentence each.</summary>
    public IReadOnlyList<string> Warnings => [.. _inputs.Config.Warnings.Select(_inputs.Secrets.Clean), .. UnusedAllowances()];

    /// <summary>Shows the plan to a person.</summary>
    public void WriteView(TerminalWriter writer, IReadOnlyList<string> warnings, TimeSpan duration, IReadOnlyList<(string Command, string Purpose)> nextCommands)
    {
        PlanView.Write(_plan, new PlanViewOptions
        {
            IsFull = _arguments.IsFull,
            Tier = _inputs.Config.Values.GetValueOrDefault("infra:tier"),
            Warnings = warnings,
            Judgement = _report.Judgement,
            Score = _report.Score,
            Cost = _report.Cost,
            Changes = _report.Changes,
            Destructive = _report.Destructive,
            Duration = duration,
            NextCommands = nextCommands,
        }, writer);
    }

    // Only reports show lines. The plan file has none, so that it is the same with and without symbols.
    private Plan WithLines(Plan plan) =>
        _host.ProgramAssembly is { } program && (_inputs.Surroundings.HasReports || _inputs.ReportFiles.Count + _inputs.WholeReportFiles.Count > 0)
            ? ProgramSources.Locate(plan, program, _inputs.Project.ProgramFolder, _host.CurrentDirectory)
            : plan;

    private IEnumerable<string> UnusedAllowances() =>
        _arguments.Replaceable.Count > 0 && _report.Destructive is null
            ? ["--allow-replace says nothing without --against."]
            : _report.Destructive?.Unused.Select(static urn => $"--allow-replace {urn} has nothing to allow: no such resource is replaced or deleted, or it holds no data.") ?? [];

    private Problem? WriteFiles()
    {
        var refused = _inputs.PlanFile?.Write(PlanJson.ToBytes(_plan));
        foreach (var file in _inputs.ReportFiles)
        {
            refused ??= file.Write(Encoding.UTF8.GetBytes(PolicyReport.Render(_report.Judgement!, file.ShownAs, _inputs.Project.ShownAs)));
        }

        foreach (var file in _inputs.WholeReportFiles)
        {
            refused ??= file.Write(Encoding.UTF8.GetBytes(WholeReport.Render([_report], file.ShownAs)));
        }

        return refused;
    }

    /// <summary>Standard output carries something else: what fails the run is said beside it.</summary>
    public void WriteAside(RunnerHost host)
    {
        if (_report.Destructive is { Refused.Count: > 0 } destructive)
        {
            ProblemView.Write([destructive.ToProblem()], new TerminalWriter(host.Error, host.ErrorCapabilities));
        }

        if (_report.Judgement is { } judgement && judgement.Open.Any())
        {
            FindingsView.WriteAlone(judgement, _arguments.IsFull, new TerminalWriter(host.Error, host.ErrorCapabilities));
        }
    }
}
