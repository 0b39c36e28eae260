using System.CommandLine;
using Infra.Cli.Options;
using Infra.Cli.Up;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Preview;

/// <summary><c>infra preview DIR…</c>: builds and previews stacks, each in a process of its own, and shows a plan each and one summary.</summary>
internal sealed class PreviewCommand : VerbCommand
{
    private readonly Argument<string[]> _folders = new("DIR")
    {
        Description = "Folders of stacks, each with Pulumi.yaml and a program (default: the current one). Files among them are passed over.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly PreviewOptions _options;
    private readonly FlagOption _all = new("--all-stacks", "Every stack that has a file, in each folder.");
    private readonly NumberOption _parallel = new("--parallel", "N", "How many programs run at once (default: one a core).", 1, 256);
    private readonly TextOption _json = new("--json", "PATH", "Also write the plan as JSON: a file, '-' for standard output instead of the view, or a folder for <project>.<stack>.json (with several stacks always a folder).");
    private readonly ListOption _reports = new("--report", "FILE", "Also write the previews for people, all stacks in one file: .html (a page), .md (a comment for a pull request, at most 60 kB) or .json (figures for tools); may be repeated.");
    private readonly ListOption _stacks = new("--stack", "NAME", "The stack, in each folder (default: dev, or the only one with a file); may be repeated.");
    private readonly ChoiceOption _engine = new("--engine", "ENGINE", "Who previews: infra (default), offline; or pulumi, which runs pulumi preview with its credentials and state.", ["infra", "pulumi"]);

    public PreviewCommand()
        : base("preview", "Shows what stacks will be, or what changes: offline, without the Pulumi CLI, credentials or plugins.")
    {
        Add(_folders);
        Add(_stacks);
        Add(_all);
        _options = new PreviewOptions(this);
        Add(_json);
        Add(_reports);
        Add(_parallel);
        Add(_engine);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra preview", "the stack of this folder"),
        new("infra preview stacks/network stacks/shop --stack production", "two stacks; shop gets what network is going to answer"),
        new("infra preview stacks/* --all-stacks --against plans --report comment.md", "what a pull request changes, as one comment"),
        new("infra preview stacks/* --stack production --json plans", "the plans, to compare with later"),
        new("infra preview stacks/shop --policy production --policy-report findings.sarif", "the findings for code scanning"),
    ];

    public override IReadOnlyList<string> Notes =>
    [
        "A stack that refers to another one of the same call gets the outputs planned there. When that one has no plan, they are symbolic, or those of --fixtures, and a warning says so.",
        "One stack that fails does not hide the others. The exit code is the worst of all stacks, in this order: 130, 1, 2, 4, 3, 0.",
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "every stack has a plan, and nothing speaks against it"),
        (ExitCode.Failed, "a program does not build, or failed; or a file cannot be written"),
        (ExitCode.BadUsage, "bad usage, bad config, or a policy or waiver file that is not in order"),
        (ExitCode.PolicyViolations, "a mandatory policy is violated; plans and reports are written all the same"),
        (ExitCode.DestructiveChange, "a stateful resource would be replaced or deleted, and --allow-replace does not name it"),
        (ExitCode.Interrupted, "interrupted: nothing is written"),
    ];

    public override async Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var folders = context.Value(_folders) is { Length: > 0 } given ? given : ["."];
        var stacks = context.Value(_stacks);
        if (context.Value(_all) && stacks.Length > 0)
        {
            throw new ConfigurationException("--all-stacks leaves nothing for --stack to do.") { Allowed = "one of them" };
        }

        var request = _options.Read(context) with
        {
            Folders = folders,
            Stacks = stacks,
            IsForAllStacks = context.Value(_all),
            Parallel = context.Value(_parallel),
            HasReports = context.Value(_reports).Length > 0 || _options.Policies.HasReports(context),
        };
        if (context.Value(_engine) == "pulumi")
        {
            return await PulumiPreview.RunAsync(context, request);
        }

        var isSeveral = folders.Length > 1 || stacks.Length > 1 || request.IsForAllStacks;
        var files = new PreviewFiles(context, context.Value(_json), context.Value(_reports), _options.Policies, isSeveral);
        var isOutputTaken = files.IsPlanOnly || context.Output != Output.OutputFormat.Text;
        var previewed = await new StackPreviews(context, request).RunAsync(isOutputTaken, interrupted);
        files.Write(previewed);
        return new PreviewsResult(previewed, files, context, isSeveral);
    }
}
