using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Judging;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Report;

/// <summary><c>infra report FILE…</c>: shows saved plans, or writes them as a page or a comment.</summary>
internal sealed class ReportCommand : VerbCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Plans, or outputs of pulumi stack export.", Arity = ArgumentArity.OneOrMore };
    private readonly ListOption _reports = new("--report", "FILE", "Write a report of all of them: .html (a page), .md (a comment for a pull request) or .json (figures for tools); may be repeated.");
    private readonly TextOption _against = new("--against", "PATH", "Show what changes: PATH is an earlier plan or an export; of several plans a folder with <project>.<stack>.json.");
    private readonly PolicyOptions _policies;
    private readonly FlagOption _full = new("--full", "Show every resource instead of collapsing components.");

    public ReportCommand()
        : base("report", "Shows plans that were saved, or makes a page or a comment of them.")
    {
        Add(_files);
        Add(_reports);
        Add(_against);
        _policies = new PolicyOptions(this, canBeOff: true);
        Add(_full);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra report plan.json", "the plan on the terminal"),
        new("infra report plan.json --report plan.html", "as a page"),
        new("infra report plans/*.json --against main-plans --report comment.md", "several stacks, as one comment on what changes"),
    ];

    public override IReadOnlyList<string> Notes =>
    [
        "Policies are those of infra.policies.yaml and infra.waivers.yaml in the current folder, else the pack core. What they find is shown and does not fail the run: infra check does.",
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "shown, whatever the plans hold"),
        (ExitCode.Failed, "a file cannot be written"),
        (ExitCode.BadUsage, "bad usage, or a file that is neither a plan nor an export"),
    ];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var output = new OutputFiles(context);
        var reports = context.Value(_reports).Select(file => output.Add(file, "--report", WholeReport.Formats)).ToList();
        var findings = _policies.Reports(context, output);
        var policies = _policies.IsOff(context)
            ? null
            : PolicyInputs.Read(_policies.Packs(context), [context.Terminal.CurrentDirectory], waiverFile: null, context.Terminal.CurrentDirectory);
        var files = context.Value(_files);
        var stacks = files.Select(file => Review(file, files.Length, context, policies)).ToList();
        foreach (var file in reports)
        {
            output.Write(file, WholeReport.Render(stacks, file.ShownAs));
        }

        FindingFiles.Write(findings, stacks, files, output);
        return Task.FromResult<VerbResult>(new ReportResult(stacks, output.Written, context.Value(_full)));
    }

    private StackReport Review(string file, int count, VerbContext context, PolicyInputs? policies)
    {
        var plan = InputFiles.Plan(file, context);
        var against = context.Value(_against);
        if (against is not null && Directory.Exists(context.FullPath(against)))
        {
            var own = Path.Combine(against, Preview.BaselineChoice.FileName(plan.Project, plan.Stack));
            against = File.Exists(context.FullPath(own)) ? own : null;
        }
        else if (against is not null && count > 1)
        {
            throw new ConfigurationException($"--against {against} is one file, and there are {count} plans.") { Allowed = "a folder with a file <project>.<stack>.json for each stack" };
        }

        return new StackReview
        {
            Baseline = against is null ? null : InputFiles.Plan(against, context),
            Policies = policies,
            Clock = context.Terminal.Time,
        }.Of(plan);
    }
}
