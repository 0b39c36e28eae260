using Infra.Plans;

namespace Infra.Policies;

/// <summary>What is known about a rule without running it.</summary>
public sealed record PolicyInfo
{
    /// <summary>The stable id, <c>INFRA-SEC-101</c>. Never reused, never changed.</summary>
    public required string Id { get; init; }

    /// <summary>The short name, <c>s3-encryption</c>: what people type in configuration and waivers. The id works there as well.</summary>
    public required string Slug { get; init; }

    /// <summary>The required condition as a sentence without a full stop: <c>Buckets encrypt what they store</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What the rule protects; the first is the one in the id.</summary>
    public required ValueList<Pillar> Pillars { get; init; }

    /// <summary>How bad a violation is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What goes wrong without it, in a sentence or two.</summary>
    public required string Why { get; init; }

    /// <summary>What to do: first the argument of the Infra component, then the raw property.</summary>
    public required string Fix { get; init; }

    /// <summary>What the rule makes of requirements that rest on unknown values.</summary>
    public required WhenUnknown WhenUnknown { get; init; }

    /// <summary>Controls that ask for this.</summary>
    public ValueList<Control> Controls { get; init; } = [];

    /// <summary>Pages of AWS or Kubernetes that explain the matter.</summary>
    public ValueList<string> Links { get; init; } = [];

    /// <summary>Names of comparable rules of other tools, such as <c>checkov CKV_AWS_19</c>.</summary>
    public ValueList<string> Anchors { get; init; } = [];

    /// <summary>Earlier ids and slugs. They still work in configuration, waivers and baselines.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>True for a rule that no longer runs; its id stays taken.</summary>
    public bool Deprecated { get; init; }

    /// <summary>True when no waiver may cover the rule.</summary>
    public bool NeverWaivable { get; init; }

    /// <summary>The page of the rule, relative to the repository: <c>docs/policies/INFRA-SEC-101.md</c>.</summary>
    public string Page
    {
        get => field ?? $"docs/policies/{Id}.md";
        init;
    }

    /// <summary>The middle part of an id for a pillar, such as <c>SEC</c>.</summary>
    public static string CodeOf(Pillar pillar) => pillar switch
    {
        Pillar.Security => "SEC",
        Pillar.Resilience => "RES",
        Pillar.Scalability => "SCA",
        Pillar.Observability => "OBS",
        Pillar.Cost => "COST",
        Pillar.Governance => "GOV",
        _ => throw new ArgumentOutOfRangeException(nameof(pillar), pillar, "There is no code for the pillar."),
    };
}
