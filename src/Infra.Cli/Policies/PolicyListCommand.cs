using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Running;

namespace Infra.Cli.Policies;

/// <summary><c>infra policies list</c>: which rules there are.</summary>
internal sealed class PolicyListCommand : VerbCommand
{
    private readonly ChoiceOption _pack = new("--pack", "PACK", "Only the rules that this pack runs, with their level.", [.. BuiltInPacks.All.Keys.Order(StringComparer.Ordinal)]);
    private readonly ChoiceOption _pillar = new("--pillar", "PILLAR", "Only the rules that protect this.", Words<Pillar>());
    private readonly ChoiceOption _severity = new("--severity", "SEVERITY", "Only the rules of this severity, or worse.", Words<Severity>());
    private readonly TextOption _type = new("--type", "TYPE", "Only the rules for resources of this type; a part of its token is enough, such as sqs.");

    public PolicyListCommand()
        : base("list", "Lists the rules.")
    {
        Add(_pack);
        Add(_pillar);
        Add(_severity);
        Add(_type);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra policies list", "all rules, in a line each"),
        new("infra policies list --type sqs", "what is asked of queues"),
        new("infra policies list --pack core --severity critical", "the worst of what every preview looks for"),
        new("infra policies list --pillar cost --output json", "for tools"),
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes => [(ExitCode.Success, "done"), (ExitCode.BadUsage, "bad usage")];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var pack = context.Value(_pack) is { } name ? BuiltInPacks.All[name] : null;
        var filter = new PolicyFilter(pack, Parse<Pillar>(context.Value(_pillar)), Parse<Severity>(context.Value(_severity)), context.Value(_type));
        return Task.FromResult<VerbResult>(new PolicyListResult(filter.Select(PolicyCatalogue.BuiltIn)));
    }

    private static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(static word => word.ToLowerInvariant())];

    private static T? Parse<T>(string? word)
        where T : struct, Enum => word is null ? null : Enum.Parse<T>(word, ignoreCase: true);
}
