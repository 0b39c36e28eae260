using System.Text;

namespace Infra.Policies;

/// <summary>Writes the documentation of rules. Every word comes from the rule's class.</summary>
public static class PolicyPage
{
    /// <summary>The page of one rule.</summary>
    public static string Render(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var info = policy.Info;
        var text = new StringBuilder();
        text.Append("<!-- Generated from ").Append(policy.GetType().Name).Append(". -->\n\n");
        text.Append("# ").Append(info.Id).Append(": ").Append(info.Title).Append("\n\n");
        if (info.Deprecated)
        {
            text.Append("**Deprecated.** The rule no longer runs; its id stays taken.\n\n");
        }

        text.Append("| | |\n| --- | --- |\n");
        Row(text, "Name", $"`{info.Slug}`");
        Row(text, "Severity", ReportNumbers.Word(info.Severity));
        Row(text, "Pillars", string.Join(", ", info.Pillars.Select(static pillar => pillar.ToString().ToLowerInvariant())));
        Row(text, "Kind", Kind(policy));
        Row(text, "Applies to", string.Join(", ", policy.AppliesTo.Select(static type => $"`{type}`")));
        Row(text, "Also reads", string.Join(", ", policy.AlsoReads.Select(static type => $"`{type}`")));
        Row(text, "Unknown values", Unknown(info.WhenUnknown));
        Row(text, "Waivers", info.NeverWaivable ? "not allowed" : $"at most {WaiverRules.MaxDays(info.Severity)} days");
        Row(text, "Controls", string.Join(", ", info.Controls));
        Row(text, "Comparable rules", string.Join(", ", info.Anchors));
        Row(text, "Earlier names", string.Join(", ", info.Aliases));
        text.Append("\n## Why\n\n").Append(info.Why).Append("\n\n## Fix\n\n").Append(info.Fix).Append('\n');
        Parameters(text, policy);
        text.Append("\n## Violates the rule\n\n```yaml\n").Append(policy.Bad.TrimEnd()).Append("\n```\n");
        text.Append("\n## Complies\n\n```yaml\n").Append(policy.Good.TrimEnd()).Append("\n```\n");
        if (info.Links.Count > 0)
        {
            text.Append("\n## Links\n\n");
            foreach (var link in info.Links)
            {
                text.Append("- <").Append(link).Append(">\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The list of all rules.</summary>
    public static string RenderIndex(PolicyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var text = new StringBuilder("<!-- Generated from the rules. -->\n\n# Policies\n\n");
        text.Append("How they are chosen, configured and waived: [previewing a stack](../preview.md#policies). Which component meets which: [the matrix](components.md).\n\n");
        text.Append("| Rule | Name | Severity | Requires |\n| --- | --- | --- | --- |\n");
        foreach (var policy in catalogue.Policies.OrderBy(static policy => policy.Info.Id[^3..], StringComparer.Ordinal).ThenBy(static policy => policy.Info.Id, StringComparer.Ordinal))
        {
            var info = policy.Info;
            text.Append($"| [{info.Id}]({info.Id}.md) | `{info.Slug}` | {ReportNumbers.Word(info.Severity)} | {info.Title} |\n");
        }

        text.Append("\n## Rules about waivers\n\n| Rule | Name | Severity | Requires | Fix |\n| --- | --- | --- | --- | --- |\n");
        foreach (var info in WaiverRules.All)
        {
            text.Append($"| {info.Id} | `{info.Slug}` | {ReportNumbers.Word(info.Severity)} | {info.Title} | {info.Fix} |\n");
        }

        return text.ToString();
    }

    private static string Kind(Policy policy) => policy switch
    {
        ResourcePolicy => "resource: reads the resource alone",
        StackPolicy => "stack: reads other resources too",
        _ => "change: reads what a deployment would do",
    };

    private static string Unknown(WhenUnknown whenUnknown) => whenUnknown switch
    {
        WhenUnknown.Pass => "pass",
        WhenUnknown.Violation => "violate the rule",
        _ => "are reported as not decidable before deployment",
    };

    private static void Parameters(StringBuilder text, Policy policy)
    {
        if (policy.Parameters.Count == 0)
        {
            return;
        }

        text.Append("\n## Parameters\n\nSet in `").Append(PolicyConfig.FileName).Append("` under `rules: ").Append(policy.Info.Slug).Append(":`.\n\n");
        text.Append("| Parameter | Meaning | Default |\n| --- | --- | --- |\n");
        foreach (var parameter in policy.Parameters)
        {
            text.Append($"| `{parameter.Name}` | {parameter.Description} | {parameter.DefaultText} |\n");
        }
    }

    private static void Row(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append("| ").Append(name).Append(" | ").Append(value).Append(" |\n");
        }
    }
}
