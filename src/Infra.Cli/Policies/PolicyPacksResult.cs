using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Terminal;

namespace Infra.Cli.Policies;

/// <summary>The packs with the number of their rules.</summary>
internal sealed class PolicyPacksResult(IReadOnlyList<(string Name, IReadOnlyList<PackedRule> Rules)> packs) : VerbResult
{
    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        var width = packs.Max(static pack => pack.Name.Length);
        writer.WriteLine();
        foreach (var (name, rules) in packs)
        {
            writer.WriteLine(new StyledText().Add($" {name.PadRight(width)}", TextStyle.Accent).Add($"  {Counts(rules)}").Add(IsDefault(name) ? "  default" : "", TextStyle.Faint));
        }

        writer.WriteLine();
        writer.WriteWrapped("infra policies list --pack PACK shows the rules of one.", indent: 1, TextStyle.Faint);
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["packs"] = new JsonArray([.. packs.Select(static pack => new JsonObject
        {
            ["name"] = pack.Name,
            ["isDefault"] = IsDefault(pack.Name),
            ["mandatory"] = Count(pack.Rules, EnforcementLevel.Mandatory),
            ["advisory"] = Count(pack.Rules, EnforcementLevel.Advisory),
        })]),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder("| Pack | Rules |\n| --- | --- |\n");
        foreach (var (name, rules) in packs)
        {
            text.Append($"| `{name}`{(IsDefault(name) ? " (default)" : "")} | {Counts(rules)} |\n");
        }

        return text.ToString();
    }

    private static bool IsDefault(string name) => name == BuiltInPacks.Core.Name;

    private static int Count(IEnumerable<PackedRule> rules, EnforcementLevel level) => rules.Count(rule => rule.Level == level);

    private static string Counts(IReadOnlyList<PackedRule> rules)
    {
        var advisory = Count(rules, EnforcementLevel.Advisory);
        return string.Create(CultureInfo.InvariantCulture, $"{Count(rules, EnforcementLevel.Mandatory)} mandatory{(advisory > 0 ? $", {advisory} advisory" : "")}");
    }
}
