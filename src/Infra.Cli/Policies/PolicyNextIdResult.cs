using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;

namespace Infra.Cli.Policies;

/// <summary>A free id, and nothing else, so that scripts can use it.</summary>
internal sealed class PolicyNextIdResult(string id) : VerbResult
{
    public override void WriteText(Screen screen) => screen.Styled.WriteLine(id);

    public override JsonNode ToJson() => new JsonObject { ["id"] = id };

    public override string ToMarkdown() => $"`{id}`\n";
}
