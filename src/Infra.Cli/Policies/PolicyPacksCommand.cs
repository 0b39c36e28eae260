using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Running;

namespace Infra.Cli.Policies;

/// <summary><c>infra policies packs</c>: what <c>--policy</c> can be told.</summary>
internal sealed class PolicyPacksCommand() : VerbCommand("packs", "Lists the packs of rules that --policy takes, and how much each asks for.")
{
    public override IReadOnlyList<Example> Examples => [new("infra policies packs", "all packs"), new("infra policies list --pack production", "the rules of one")];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes => [(ExitCode.Success, "done"), (ExitCode.BadUsage, "bad usage")];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted) => Task.FromResult<VerbResult>(new PolicyPacksResult(
        [.. BuiltInPacks.All.Values.OrderBy(static pack => pack.Name, StringComparer.Ordinal).Select(static pack => (pack.Name, pack.Select(PolicyCatalogue.BuiltIn)))]));
}
