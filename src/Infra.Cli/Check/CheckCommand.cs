using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Judging;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Check;

/// <summary><c>infra check FILE…</c>: judges plans and stack exports by policies.</summary>
internal sealed class CheckCommand : VerbCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Plans, or outputs of pulumi stack export; the file itself says which.", Arity = ArgumentArity.OneOrMore };
    private readonly PolicyOptions _policies;
    private readonly TextOption _waivers = new("--waivers", "FILE", "The waivers (default: infra.waivers.yaml in the current folder, if it is there).");
    private readonly TextOption _baseline = new("--policy-baseline", "FILE", "Accept the violations that this file lists: they are shown and do not fail the run.");
    private readonly TextOption _newBaseline = new("--write-policy-baseline", "FILE", "Write the violations of now to this file, for --policy-baseline.");
    private readonly TextOption _against = new("--against", "FILE", "Judge the change as well: FILE is an earlier plan or an export.");
    private readonly FlagOption _full = new("--full", "Show every finding, waived and undecidable ones too.");

    public CheckCommand()
        : base("check", "Judges plans and states of stacks by policies.")
    {
        Add(_files);
        _policies = new PolicyOptions(this, canBeOff: false);
        Add(_waivers);
        Add(_baseline);
        Add(_newBaseline);
        Add(_against);
        Add(_full);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra check plan.json", "a plan, by infra.policies.yaml of this folder, else by the pack core"),
        new("pulumi stack export > state.json && infra check state.json --policy production", "what is deployed"),
        new("infra check plans/*.json --policy-report findings.sarif", "several stacks, for code scanning"),
        new("infra check state.json --write-policy-baseline infra.baseline.json", "accept what is there, to fail on what is new"),
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "no mandatory policy is violated"),
        (ExitCode.Failed, "a file cannot be written"),
        (ExitCode.BadUsage, "bad usage, or a file that is not in order"),
        (ExitCode.PolicyViolations, "a mandatory policy is violated, or a waiver is not in order; reports are written all the same"),
    ];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var output = new OutputFiles(context);
        var reports = _policies.Reports(context, output);
        var newBaseline = context.Value(_newBaseline) is { } target ? output.Add(target, "--write-policy-baseline") : null;
        var here = context.Terminal.CurrentDirectory;
        var policies = PolicyInputs.Read(_policies.Packs(context), [here], context.Value(_waivers), here) with
        {
            Debt = context.Value(_baseline) is { } baseline ? Baseline.Read(InputFiles.Text(baseline, context), baseline) : null,
        };
        var before = context.Value(_against) is { } against ? InputFiles.Plan(against, context) : null;
        var files = context.Value(_files);
        var stacks = files.Select(file => new StackReview
        {
            Baseline = before,
            Policies = policies,
            WithScore = false,
            Clock = context.Terminal.Time,
        }.Of(InputFiles.Plan(file, context))).ToList();
        FindingFiles.Write(reports, stacks, files, output);
        if (newBaseline is not null)
        {
            var all = EvaluationResult.Combine([.. stacks.Zip(files).Select(static entry => (entry.First.Judgement!, entry.Second))]);
            output.Write(newBaseline, Baseline.Take(all).ToText());
        }

        return Task.FromResult<VerbResult>(new CheckResult(stacks, files, output.Written, context.Value(_full)));
    }
}
