using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;

namespace Infra.Cli.Help;

/// <summary>The tool's version, and nothing else, so that scripts can use it.</summary>
internal sealed class VersionResult : VerbResult
{
    public override void WriteText(Screen screen) => screen.Raw.Write($"{ToolCommand.Version}\n");

    public override JsonNode ToJson() => new JsonObject { ["version"] = ToolCommand.Version };

    public override string ToMarkdown() => $"`{ToolCommand.Version}`\n";
}
