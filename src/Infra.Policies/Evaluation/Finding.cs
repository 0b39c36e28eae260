using Infra.Plans;

namespace Infra.Policies;

/// <summary>One thing to report. None of its texts holds a secret.</summary>
public sealed record Finding
{
    /// <summary>What it is about.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The rule; for a waiver, the rule about waivers that it breaks.</summary>
    public required PolicyInfo Rule { get; init; }

    /// <summary>What the pack makes of the rule.</summary>
    public required EnforcementLevel Level { get; init; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>The resource; null for a finding about a waiver or about a rule.</summary>
    public PlannedResource? Resource { get; init; }

    /// <summary>The components above the resource, outermost first, as <c>Type name</c>.</summary>
    public ValueList<string> ComponentPath { get; init; } = [];

    /// <summary>Where the program declares the resource, or the nearest component above it that says where.</summary>
    public SourcePosition? Source { get; init; }

    /// <summary>The property that decided, with the resource's name in front when it is another resource's; empty when there is none.</summary>
    public string Property { get; init; } = "";

    /// <summary>The property's value as it may be shown; empty when it is missing.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether it counts.</summary>
    public FindingStatus Status { get; init; }

    /// <summary>The waiver that covers it, or that it is about.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>The resource's URN, or empty.</summary>
    public string Urn => Resource?.Urn ?? "";

    /// <summary>What goes wrong when nobody acts.</summary>
    public string Why => Kind == FindingKind.RuleError ? "What the rule requires was not checked." : Rule.Why;

    /// <summary>What to do.</summary>
    public string Fix => Kind == FindingKind.RuleError ? "Mend the rule, or disable it until it is mended." : Rule.Fix;

    /// <summary>True when it fails the run.</summary>
    public bool Fails => Status == FindingStatus.Open && Level == EnforcementLevel.Mandatory && Kind != FindingKind.Undecidable;
}
