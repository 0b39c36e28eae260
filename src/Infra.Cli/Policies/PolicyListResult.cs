using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Terminal;

namespace Infra.Cli.Policies;

/// <summary>Rules in a line each.</summary>
internal sealed class PolicyListResult(IReadOnlyList<(Policy Policy, EnforcementLevel? Level)> rules) : VerbResult
{
    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        writer.WriteLine();
        var slugs = rules.Select(static rule => rule.Policy.Info.Slug.Length).DefaultIfEmpty().Max();
        foreach (var (policy, level) in rules)
        {
            var info = policy.Info;
            var head = $" {info.Id,-14} {PolicyWords.Of(info.Severity),-8} {(level is { } set ? $" {PolicyWords.Of(set),-9}" : "")} {info.Slug.PadRight(slugs)}  ";
            writer.WriteLabelled(head, PolicyWords.Style(info.Severity), info.Title);
        }

        writer.WriteLine(rules.Count == 0 ? " No rule is all of that." : "");
        writer.WriteWrapped($"{rules.Count} {(rules.Count == 1 ? "rule" : "rules")}. infra policies show NAME tells why, and how to comply.", indent: 1, TextStyle.Faint);
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["policies"] = new JsonArray([.. rules.Select(static rule => PolicyJson.Summary(rule.Policy, rule.Level))]),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder("| Rule | Name | Severity | Requires |\n| --- | --- | --- | --- |\n");
        foreach (var (policy, level) in rules)
        {
            var info = policy.Info;
            text.Append($"| [{info.Id}]({info.Page}) | `{info.Slug}` | {PolicyWords.Of(info.Severity)}{(level is { } set ? $", {PolicyWords.Of(set)}" : "")} | {info.Title} |\n");
        }

        return text.ToString();
    }
}
