namespace Infra.Policies;

/// <summary>The rules about waivers. They belong to the engine: no pack can leave them out and no waiver covers them.</summary>
public static class WaiverRules
{
    /// <summary>How many days ahead a waiver may expire, by the severity of its rule.</summary>
    public static int MaxDays(Severity severity) => severity switch
    {
        Severity.Critical => 30,
        Severity.High => 90,
        Severity.Medium => 180,
        _ => 365,
    };

    /// <summary>How many resources one waiver may cover.</summary>
    public const int MaxResources = 10;

    /// <summary>The waiver's day has passed; what it covered counts again.</summary>
    public static PolicyInfo Expired { get; } = Rule(
        "INFRA-GOV-901", "waiver-expired", "Waivers are not expired", Severity.High,
        "An exception that outlives its reason is an exception for good.",
        "Fix what the waiver covers, or agree on a new day with its owner.");

    /// <summary>Nothing is left that the waiver covers.</summary>
    public static PolicyInfo Unused { get; } = Rule(
        "INFRA-GOV-902", "waiver-unused", "Waivers cover something", Severity.Medium,
        "A waiver that covers nothing today silently covers tomorrow's mistake.",
        "Delete the waiver.");

    /// <summary>The waiver covers more than anyone can have looked at.</summary>
    public static PolicyInfo TooBroad { get; } = Rule(
        "INFRA-GOV-903", "waiver-too-broad", "Waivers name what they cover", Severity.High,
        "A pattern for everything switches the rule off without saying so.",
        $"Name the resource in the last part of the pattern, and at most {MaxResources} resources; to switch a rule off, set its level in infra.policies.yaml.");

    /// <summary>The waiver's day is too far ahead for the severity of its rule.</summary>
    public static PolicyInfo TooLong { get; } = Rule(
        "INFRA-GOV-904", "waiver-too-long", "Waivers end in time", Severity.Medium,
        "The worse the risk, the sooner someone has to look at it again.",
        "Bring the day forward: at most 30 days for a critical rule, 90 for high, 180 for medium, 365 for low.");

    /// <summary>No waiver may cover the rule.</summary>
    public static PolicyInfo NotAllowed { get; } = Rule(
        "INFRA-GOV-905", "waiver-not-allowed", "Waivers cover only rules that may be waived", Severity.High,
        "Some rules have no acceptable exception.",
        "Fix what the waiver covers and delete the waiver.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PolicyInfo> All { get; } = [Expired, Unused, TooBroad, TooLong, NotAllowed];

    private static PolicyInfo Rule(string id, string slug, string title, Severity severity, string why, string fix) => new()
    {
        Id = id,
        Slug = slug,
        Title = title,
        Pillars = [Pillar.Governance],
        Severity = severity,
        Why = why,
        Fix = fix,
        WhenUnknown = WhenUnknown.Undecidable,
        NeverWaivable = true,
        Page = "docs/policies/README.md#rules-about-waivers",
    };
}
