using System.CommandLine;
using System.CommandLine.Completions;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Policies;

/// <summary><c>infra policies show NAME</c>: all about one rule.</summary>
internal sealed class PolicyShowCommand : VerbCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "The rule: queue-encrypted or INFRA-SEC-300; earlier names work, too." };

    public PolicyShowCommand()
        : base("show", "Shows a rule: why it is there, how to comply, what violates it and what does not, parameters, controls, waivers.")
    {
        _name.CompletionSources.Add(static _ => PolicyCatalogue.BuiltIn.Policies.Select(static policy => new CompletionItem(policy.Info.Slug)));
        Add(_name);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra policies show queue-encrypted", "why, and what to do"),
        new("infra policies show INFRA-SEC-300 --output markdown", "the rule's page"),
    ];

    public override IReadOnlyList<(ExitCode Code, string Meaning)> ExitCodes => [(ExitCode.Success, "done"), (ExitCode.BadUsage, "bad usage, or no such rule")];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var name = context.Value(_name);
        var policy = PolicyCatalogue.BuiltIn.Find(name) ?? throw Unknown(name);
        return Task.FromResult<VerbResult>(new PolicyResult(policy, Packs(policy)));
    }

    private static ProblemException Unknown(string name) => new(new Problem(ExitCode.BadUsage, $"There is no rule '{name}'.")
    {
        Fix = [NearestName.Find(name, PolicyCatalogue.BuiltIn.Names) is { } near ? $"Did you mean infra policies show {near}?" : "infra policies list"],
    });

    private static SortedDictionary<string, EnforcementLevel> Packs(Policy policy)
    {
        var packs = new SortedDictionary<string, EnforcementLevel>(StringComparer.Ordinal);
        foreach (var pack in BuiltInPacks.All.Values)
        {
            if (pack.Select(PolicyCatalogue.BuiltIn).FirstOrDefault(rule => rule.Policy == policy) is { } packed)
            {
                packs.Add(pack.Name, packed.Level);
            }
        }

        return packs;
    }
}
