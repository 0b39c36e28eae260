using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Diff;

/// <summary><c>infra diff A B</c>: what a deployment of B would change in A.</summary>
internal sealed class DiffCommand : VerbCommand
{
    private readonly Argument<string> _before = new("BEFORE") { Description = "What is: a plan, or the output of pulumi stack export." };
    private readonly Argument<string> _after = new("AFTER") { Description = "What is to be: a plan, or an export." };
    private readonly ListOption _replaceable = new("--allow-replace", "URN", "Let this stateful resource be replaced or deleted; may be repeated.");
    private readonly FlagOption _exitCode = new("--exit-code", "End with 4 when a stateful resource is replaced or deleted that --allow-replace does not name.");
    private readonly FlagOption _full = new("--full", "Show every change and whole values.");

    public DiffCommand()
        : base("diff", "Shows what changes from one plan, or state of a stack, to another.")
    {
        Add(_before);
        Add(_after);
        Add(_replaceable);
        Add(_exitCode);
        Add(_full);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra diff before.json after.json", "two plans, as infra preview --json wrote them"),
        new("pulumi stack export > state.json && infra diff state.json plan.json", "what is deployed, and what is planned"),
        new("infra diff before.json after.json --exit-code", "fails a pipeline when data would be lost"),
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "compared, whether something changes or not"),
        (ExitCode.BadUsage, "bad usage, or a file that is neither a plan nor an export, or files of two stacks"),
        (ExitCode.DestructiveChange, "only with --exit-code: data would be lost"),
    ];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var (from, to) = (context.Value(_before), context.Value(_after));
        var before = InputFiles.Plan(from, context);
        var after = InputFiles.Plan(to, context);
        if (before.Resources.Count > 0 && after.Resources.Count > 0 && (before.Project, before.Stack) != (after.Project, after.Stack))
        {
            // Nothing of one would be found in the other: all would seem to be deleted and made anew.
            throw new ConfigurationException($"{from} is of {before.Project}/{before.Stack}, and {to} of {after.Project}/{after.Stack}.") { Allowed = "two files of one stack" };
        }

        var report = new StackReview { Baseline = before, Replaceable = context.Value(_replaceable), WithScore = false, Clock = context.Terminal.Time }.Of(after);
        return Task.FromResult<VerbResult>(new DiffResult(report, context.Value(_exitCode), context.Value(_full)));
    }
}
