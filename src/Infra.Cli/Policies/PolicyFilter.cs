using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Configuration;
using Infra.Preview.Running;

namespace Infra.Cli.Policies;

/// <summary>Which rules a list has. What is null does not count.</summary>
/// <param name="Pack">Only what this pack runs.</param>
/// <param name="Pillar">Only what protects this.</param>
/// <param name="Severity">Only what is this bad, or worse.</param>
/// <param name="Type">Only what judges resources of types with this text in their token.</param>
internal sealed record PolicyFilter(PolicyPack? Pack, Pillar? Pillar, Severity? Severity, string? Type)
{
    /// <summary>The rules, by id; with the pack's level where one is named.</summary>
    /// <exception cref="ProblemException">No rule looks at such a type.</exception>
    public IReadOnlyList<(Policy Policy, EnforcementLevel? Level)> Select(PolicyCatalogue catalogue)
    {
        IEnumerable<(Policy Policy, EnforcementLevel? Level)> rules = Pack is null
            ? catalogue.Policies.Select(static policy => (policy, (EnforcementLevel?)null))
            : Pack.Select(catalogue).Select(static rule => (rule.Policy, (EnforcementLevel?)rule.Level));
        RequireType(catalogue);
        return
        [
            .. rules.Where(rule => Pillar is null || rule.Policy.Info.Pillars.Contains(Pillar.Value))
                .Where(rule => Severity is null || rule.Policy.Info.Severity >= Severity)
                .Where(rule => Type is null || rule.Policy.AppliesTo.Any(Fits)),
        ];
    }

    private void RequireType(PolicyCatalogue catalogue)
    {
        var judged = catalogue.Policies.SelectMany(static policy => policy.AppliesTo).ToList();
        if (Type is null || judged.Any(Fits))
        {
            return;
        }

        var types = judged.SelectMany(static type => type.Tokens).Distinct(StringComparer.Ordinal).ToList();
        throw new ProblemException(new Problem(ExitCode.BadUsage, $"No rule looks at resources of a type '{Type}'.")
        {
            Allowed = "a type such as aws:sqs/queue:Queue, or a part of one such as sqs",
            Fix = Nearest(types) is { } near ? [$"Did you mean --type {near}?"] : [],
        });
    }

    // Most people remember the last word of a token: Queue of aws:sqs/queue:Queue.
    private string? Nearest(List<string> types) =>
        NearestName.Find(Type!, types) ?? NearestName.Find(Type!, types.Select(static type => type[(type.LastIndexOf(':') + 1)..]).Distinct(StringComparer.Ordinal));

    // A part of a token is no type that a rule about all types would match.
    private bool Fits(ResourceType type) =>
        type.Tokens.Any(token => token.Contains(Type!, StringComparison.OrdinalIgnoreCase)) || (Type!.Count(static character => character == ':') == 2 && type.Matches(Type!));
}
