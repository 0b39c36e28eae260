using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;

namespace Infra.Cli.Completion;

/// <summary>A completion script.</summary>
internal sealed class CompletionResult(string shell, string script) : VerbResult
{
    public override void WriteText(Screen screen) => screen.Raw.Write(script);

    public override JsonNode ToJson() => new JsonObject { ["shell"] = shell, ["script"] = script };

    public override string ToMarkdown() => $"```{shell}\n{script}```\n";
}
