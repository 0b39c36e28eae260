using System.Globalization;
using Infra.Cli.Options;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Running;

namespace Infra.Cli.Policies;

/// <summary><c>infra policies next-id PILLAR</c>: the id of a rule that somebody is about to write.</summary>
internal sealed class PolicyNextIdCommand : VerbCommand
{
    private readonly ChoiceArgument _pillar = new("PILLAR", "What the rule protects first: SEC, RES, SCA, OBS, COST or GOV.", [.. Enum.GetValues<Pillar>().Select(PolicyInfo.CodeOf)]);
    private readonly ChoiceOption _folder = new("--folder", "FOLDER", "The folder of src/Infra.Policies/Rules that the rule goes into, such as Queue. Default: a new one.", [.. RuleNumbers.All.Select(static numbers => numbers.Folder)]);

    public PolicyNextIdCommand()
        : base("next-id", "Prints the next free id for a new rule.")
    {
        Add(_pillar);
        Add(_folder);
    }

    public override IReadOnlyList<Example> Examples => [new("infra policies next-id SEC --folder Queue", "the next rule about queues")];

    public override IReadOnlyList<string> Notes => ["A number is used once, whatever the pillar, and never again. Each folder of rules has its own: docs/adding-a-rule.md."];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes => [(ExitCode.Success, "done"), (ExitCode.BadUsage, "bad usage, or no number is left in the folder")];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var taken = PolicyCatalogue.BuiltIn.Policies.Select(static policy => policy.Info).Concat(WaiverRules.All).SelectMany(static info => info.Aliases.Append(info.Id)).Select(Number).ToHashSet();
        var numbers = context.Value(_folder) is { } folder
            ? RuleNumbers.All.Single(candidate => candidate.Folder == folder)
            : new RuleNumbers("", RuleNumbers.FirstFree, 999);
        var free = Enumerable.Range(numbers.First, numbers.Last - numbers.First + 1).FirstOrDefault(number => !taken.Contains(number), -1);
        return free >= 0
            ? Task.FromResult<VerbResult>(new PolicyNextIdResult(string.Create(CultureInfo.InvariantCulture, $"INFRA-{context.Value(_pillar)}-{free:000}")))
            : throw new ProblemException(new Problem(ExitCode.BadUsage, $"No number is left in the folder {numbers.Folder}: {numbers.First} to {numbers.Last} are taken.")
            {
                Fix = ["Take more numbers for it in RuleNumbers and docs/adding-a-rule.md."],
            });
    }

    // INFRA-SEC-101 -> 101; a slug has none.
    private static int Number(string id) => int.TryParse(id[(id.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
