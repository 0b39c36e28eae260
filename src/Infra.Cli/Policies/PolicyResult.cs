using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Terminal;

namespace Infra.Cli.Policies;

/// <summary>All about one rule.</summary>
internal sealed class PolicyResult(Policy policy, IReadOnlyDictionary<string, EnforcementLevel> packs) : VerbResult
{
    private const int LabelWidth = 12;

    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        var info = policy.Info;
        writer.WriteLine();
        writer.WriteLine(new StyledText().Add($" {info.Id}", TextStyle.Strong).Add($"  {info.Slug}", TextStyle.Accent).Add($"  {PolicyWords.Of(info.Severity)}", PolicyWords.Style(info.Severity)));
        writer.WriteWrapped(info.Title, indent: 1);
        if (info.Deprecated)
        {
            writer.WriteWrapped("Deprecated: the rule no longer runs; its id stays taken.", indent: 1, TextStyle.Warning);
        }

        Section(writer, "Why", info.Why);
        Section(writer, "Fix", info.Fix);
        Example(writer, "Violates the rule", policy.Bad);
        Example(writer, "Complies", policy.Good);
        writer.WriteLine();
        Facts(writer);
        foreach (var parameter in policy.Parameters)
        {
            Fact(writer, "parameter", $"{parameter.Name}: {parameter.Description} Default: {parameter.DefaultText}.");
        }

        foreach (var link in info.Links)
        {
            Fact(writer, "see", link);
        }
    }

    public override JsonNode ToJson() => PolicyJson.Whole(policy, packs);

    public override string ToMarkdown() => PolicyPage.Render(policy);

    private void Facts(TerminalWriter writer)
    {
        var info = policy.Info;
        Fact(writer, "pillars", string.Join(", ", info.Pillars.Select(static pillar => PolicyWords.Of(pillar))));
        Fact(writer, "applies to", string.Join(", ", policy.AppliesTo.Select(static type => type.Token)));
        Fact(writer, "also reads", string.Join(", ", policy.AlsoReads.Select(static type => type.Token)));
        Fact(writer, "unknowns", $"values that only the cloud knows {PolicyWords.Of(info.WhenUnknown)}");
        Fact(writer, "waivers", PolicyWords.Waivers(info));
        Fact(writer, "packs", string.Join(", ", packs.Select(static pack => $"{pack.Key} ({PolicyWords.Of(pack.Value)})")));
        Fact(writer, "controls", string.Join(", ", info.Controls));
        Fact(writer, "comparable", string.Join(", ", info.Anchors));
        Fact(writer, "once called", string.Join(", ", info.Aliases));
        Fact(writer, "page", info.Page);
    }

    private static void Fact(TerminalWriter writer, string label, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteLabelled($" {label.PadRight(LabelWidth)}", TextStyle.Faint, text);
        }
    }

    private static void Section(TerminalWriter writer, string title, string text)
    {
        writer.WriteLine();
        writer.WriteLine($" {title}", TextStyle.Strong);
        writer.WriteWrapped(text, indent: 3);
    }

    private static void Example(TerminalWriter writer, string title, string yaml)
    {
        writer.WriteLine();
        writer.WriteLine($" {title}", TextStyle.Strong);
        foreach (var line in yaml.TrimEnd().Split('\n'))
        {
            writer.WriteWhole(line.TrimEnd('\r'), indent: 3, TextStyle.Accent);
        }
    }
}
