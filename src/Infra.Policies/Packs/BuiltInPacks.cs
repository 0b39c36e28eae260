using System.Collections.Frozen;

namespace Infra.Policies;

/// <summary>The packs that come with the library. They follow from the rules' severity and controls, so a new rule is in them at once.</summary>
public static class BuiltInPacks
{
    /// <summary>Critical and high rules, mandatory. What a preview runs by default.</summary>
    public static PolicyPack Core { get; } = new("core", static rule => rule.Severity >= Severity.High ? EnforcementLevel.Mandatory : null);

    /// <summary>Critical, high and medium rules mandatory, low ones advisory: for what customers depend on.</summary>
    public static PolicyPack Production { get; } = new(
        "production", static rule => rule.Severity >= Severity.Medium ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory);

    /// <summary>Every rule, mandatory.</summary>
    public static PolicyPack Strict { get; } = new("strict", static _ => EnforcementLevel.Mandatory);

    /// <summary>Rules that carry out a control of AWS Foundational Security Best Practices.</summary>
    public static PolicyPack AwsFsbp { get; } = For("aws-fsbp", Framework.AwsFsbp);

    /// <summary>Rules that carry out a recommendation of CIS AWS Foundations 5.0.</summary>
    public static PolicyPack CisAws5 { get; } = For("cis-aws-5.0", Framework.CisAws5);

    /// <summary>Kubernetes Pod Security Standards, baseline.</summary>
    public static PolicyPack PssBaseline { get; } = For("pss-baseline", Framework.PssBaseline);

    /// <summary>Kubernetes Pod Security Standards, restricted: baseline and more.</summary>
    public static PolicyPack PssRestricted { get; } = For("pss-restricted", Framework.PssBaseline, Framework.PssRestricted);

    /// <summary>All of them by name.</summary>
    public static FrozenDictionary<string, PolicyPack> All { get; } =
        new[] { Core, Production, Strict, AwsFsbp, CisAws5, PssBaseline, PssRestricted }.ToFrozenDictionary(static pack => pack.Name, StringComparer.Ordinal);

    private static PolicyPack For(string name, params Framework[] frameworks) => new(name, rule =>
    {
        foreach (var control in rule.Controls)
        {
            if (frameworks.Contains(control.Framework))
            {
                return EnforcementLevel.Mandatory;
            }
        }

        return null;
    });
}
