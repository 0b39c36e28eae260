using System.CommandLine;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Doctor;

/// <summary><c>infra doctor</c>: says what is missing here, and how to get it.</summary>
internal sealed class DoctorCommand : VerbCommand
{
    private readonly Argument<string[]> _folders = new("DIR")
    {
        Description = "Folders of stacks to look at (default: the current one, if it is one).",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly ListOption _required = new("--require", "NAME", "Fail when this is missing: pulumi or node; may be repeated.");

    public DoctorCommand()
        : base("doctor", "Says whether this machine and these stacks are in order, and what to do where they are not.")
    {
        Add(_folders);
        Add(_required);
        _required.CompletionSources.Add("pulumi", "node");
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra doctor", "this machine, and the stack of this folder"),
        new("infra doctor stacks/* --require pulumi", "before a deployment"),
        new("infra doctor --output json", "for a pipeline"),
    ];

    public override IReadOnlyList<string> Notes => ["No check uses the network: package feeds are listed, not asked."];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes =>
    [
        (ExitCode.Success, "previews work here; there may be warnings"),
        (ExitCode.Failed, "something is missing or not in order"),
        (ExitCode.BadUsage, "bad usage"),
        (ExitCode.Interrupted, "interrupted"),
    ];

    public override async Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var required = context.Value(_required);
        if (Array.Find(required, static name => name is not ("pulumi" or "node")) is { } unknown)
        {
            throw new ProblemException(new Problem(ExitCode.BadUsage, $"--require cannot be '{unknown}'.") { Allowed = "pulumi, node" });
        }

        var machine = new MachineChecks(context, required);
        var all = new List<Diagnosis>
        {
            await machine.SdkAsync(interrupted),
            await machine.FeedsAsync(interrupted),
            await machine.PulumiAsync(interrupted),
            await machine.NodeAsync(interrupted),
            MachineChecks.TemporaryFolder(),
        };
        all.AddRange(new StackChecks(context).All(context.Value(_folders)));
        return new DoctorResult(all);
    }
}
