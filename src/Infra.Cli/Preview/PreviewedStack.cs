using Infra.Cli.Stacks;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Preview;

/// <summary>What became of one stack.</summary>
/// <param name="Target">The stack.</param>
/// <param name="Outcome">Its preview.</param>
/// <param name="References">The stacks of the same call that it refers to.</param>
internal sealed record PreviewedStack(StackTarget Target, PreviewOutcome Outcome, IReadOnlyList<string> References)
{
    /// <summary>All that is known of it.</summary>
    public StackReport Report => Outcome.Report.Project.Length > 0 ? Outcome.Report : Outcome.Report with { Project = Target.Given, Stack = Target.Stack?.Name ?? "?" };

    /// <summary>Why there is no plan, each problem with the stack it is about.</summary>
    public IEnumerable<Problem> Problems => Report.Problems.Select(problem => problem with { Details = [("stack", Target.Name), .. problem.Details] });
}
