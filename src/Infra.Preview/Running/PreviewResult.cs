using System.Text;
using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>What a complete preview leaves behind: files, the view, an exit code.</summary>
/// <param name="plan">The plan.</param>
/// <param name="inputs">What was read before the program ran.</param>
/// <param name="arguments">What a person asked for.</param>
/// <param name="host">Where things are written.</param>
internal sealed class PreviewResult(Plan plan, PreviewInputs inputs, RunnerArguments arguments, RunnerHost host)
{
    private readonly EvaluationResult? _judgement = inputs.Policies?.Judge(plan, host.Time);

    /// <summary>True when the run is to fail although the program did not.</summary>
    private ExitCode ExitCode => _judgement is { Fails: true } ? ExitCode.PolicyViolations : ExitCode.Success;

    /// <summary>Writes everything that was asked for.</summary>
    /// <param name="start">When the preview started, by the host's clock.</param>
    public ExitCode Write(long start)
    {
        if (WriteFiles() is { } refused)
        {
            return ProblemView.Report([refused], host);
        }

        if (inputs.IsJsonOnly)
        {
            host.Out.Write(PlanJson.ToText(plan));
            WriteFindingsAside();
            return ExitCode;
        }

        var options = new PlanViewOptions
        {
            IsFull = arguments.IsFull,
            Tier = inputs.Config.Values.GetValueOrDefault("infra:tier"),
            Warnings = [.. inputs.Config.Warnings.Select(inputs.Secrets.Clean)],
            Judgement = _judgement,
            Duration = host.Time.GetElapsedTime(start),
            NextCommands = NextCommands.For(arguments, inputs.Stack.Name, _judgement),
        };
        PlanView.Write(plan, options, new TerminalWriter(host.Out, host.OutCapabilities));
        return ExitCode;
    }

    private Problem? WriteFiles()
    {
        var refused = inputs.PlanFile?.Write(PlanJson.ToBytes(plan));
        foreach (var file in inputs.ReportFiles)
        {
            refused ??= file.Write(Encoding.UTF8.GetBytes(PolicyReport.Render(_judgement!, file.ShownAs, inputs.Project.ShownAs)));
        }

        return refused;
    }

    /// <summary>Standard output carries the plan alone: what fails the run is said beside it.</summary>
    private void WriteFindingsAside()
    {
        if (_judgement is not null && _judgement.Open.Any())
        {
            FindingsView.WriteAlone(_judgement, arguments.IsFull, new TerminalWriter(host.Error, host.ErrorCapabilities));
        }
    }
}
