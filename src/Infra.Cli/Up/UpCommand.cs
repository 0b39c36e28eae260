using System.CommandLine;
using Infra.Cli.Options;
using Infra.Cli.Output;
using Infra.Cli.Preview;
using Infra.Cli.Stacks;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;
using Infra.Preview.Running;
using Infra.Preview.Terminal;

namespace Infra.Cli.Up;

/// <summary><c>infra up DIR</c>: previews against what is deployed, stops at what the gates refuse, and hands over to <c>pulumi up</c>.</summary>
internal sealed class UpCommand : VerbCommand
{
    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "The folder of the stack (default: the current one).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly TextOption _stack = new("--stack", "NAME", "The stack (default: dev, or the only one with a file).");
    private readonly PreviewOptions _options;
    private readonly FlagOption _yes = new("--yes", "Deploy without asking; handed on to pulumi up.");

    public UpCommand()
        : base("up", "Deploys a stack through the Pulumi CLI, after the gates: a preview, the policies, and no lost data.")
    {
        Add(_folder);
        Add(_stack);
        Add(_yes);
        _options = new PreviewOptions(this);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra up stacks/shop --stack production", "pulumi up, once nothing speaks against it"),
        new("infra up stacks/shop --stack production --yes", "in a pipeline"),
        new("infra up stacks/shop --allow-replace 'urn:pulumi:…'", "with the consent to lose this resource's data"),
    ];

    public override IReadOnlyList<string> Notes =>
    [
        "What is deployed now comes from pulumi stack export, or from the file that --against names. A stack that does not exist yet has no state: everything counts as new, and pulumi up says how to create it.",
        "The terminal is handed over as it is, so pulumi up shows its own preview and asks, unless --yes is given. From then on the exit code is that of the Pulumi CLI. With --output json or markdown, what it says goes to standard error, and --yes is needed.",
        "The Pulumi CLI writes --config values to the stack's file.",
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "deployed"),
        (ExitCode.Failed, "the Pulumi CLI is missing, or the program does not build or failed; nothing was deployed"),
        (ExitCode.BadUsage, "bad usage or bad config; nothing was deployed"),
        (ExitCode.PolicyViolations, "a mandatory policy is violated; nothing was deployed"),
        (ExitCode.DestructiveChange, "data would be lost; nothing was deployed"),
        (ExitCode.Interrupted, "interrupted before the Pulumi CLI was started"),
    ];

    public override async Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var isText = context.Output == OutputFormat.Text;
        if (!isText && !context.Value(_yes))
        {
            throw new ConfigurationException("Nobody can be asked when standard output carries a document.") { Allowed = "--yes with --output json or markdown" };
        }

        var request = _options.Read(context) with
        {
            Folders = [context.Value(_folder) ?? "."],
            Stacks = context.Value(_stack) is { } stack ? [stack] : [],
        };
        var target = new StackTargets(context).Find(request.Folders, request.Stacks, all: false)[0];
        if (target.Problem is { } problem)
        {
            throw new ProblemException(problem);
        }

        var cli = PulumiCli.Require(context, "a deployment");
        var name = target.Requested ?? target.Stack!.Name;
        var state = request.Against is null ? await cli.ExportAsync(target.Project!, name, interrupted) : null;
        using var file = new StateFile(state);
        var previewed = await new StackPreviews(context, request with { Against = request.Against ?? file.Path }).RunAsync(isOutputTaken: !isText, interrupted);
        if (isText)
        {
            previewed[0].Outcome.WriteView(new TerminalWriter(context.Terminal.Out, context.Terminal.OutCapabilities), []);
            await context.Terminal.Out.FlushAsync(CancellationToken.None);
        }

        if (previewed[0].Report.ExitCode != ExitCode.Success)
        {
            return new UpResult(previewed[0], pulumi: null);
        }

        interrupted.ThrowIfCancellationRequested();
        List<string> arguments = ["up", "--stack", name];
        arguments.AddRange(context.Value(_yes) ? ["--yes"] : []);
        arguments.AddRange(request.Config.SelectMany(static value => new[] { "--config", $"{value.Key}={value.Value}" }));
        return new UpResult(previewed[0], isText ? await cli.RunAsync(target.Project!, arguments) : await cli.RunAsideAsync(target.Project!, arguments, interrupted));
    }
}
