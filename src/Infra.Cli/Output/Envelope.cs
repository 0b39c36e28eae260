using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Output;

/// <summary>
/// The JSON of every verb: one object with <c>schemaVersion</c>, <c>command</c>, <c>exitCode</c>, <c>problems</c> and <c>result</c>. Readers ignore
/// members they do not know; a reader of another major version stops.
/// </summary>
internal static class Envelope
{
    /// <summary>Members are added with a new minor version, changed or removed with a new major one.</summary>
    public const string SchemaVersion = "1.0";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Render(VerbResult result, Command command) => new JsonObject
    {
        ["schemaVersion"] = SchemaVersion,
        ["command"] = CommandPath.Of(command, withTool: false),
        ["exitCode"] = result.ExitCode,
        ["problems"] = new JsonArray([.. result.Problems.Select(Of)]),
        ["result"] = result.ToJson(),
    }.ToJsonString(Indented) + "\n";

    /// <summary>A problem as JSON; members that are empty are left out.</summary>
    public static JsonNode Of(Problem problem)
    {
        var json = new JsonObject { ["exitCode"] = (int)problem.ExitCode, ["message"] = problem.Message };
        Add(json, "resource", problem.Resource);
        Add(json, "at", problem.At);
        Add(json, "allowed", problem.Allowed);
        Add(json, "fix", problem.Fix);
        Add(json, "details", [.. problem.Details.Select(static detail => detail.Label.Length == 0 ? detail.Text : $"{detail.Label}: {detail.Text}")]);
        return json;
    }

    private static void Add(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    private static void Add(JsonObject json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json[name] = new JsonArray([.. texts.Select(static text => JsonValue.Create(text))]);
        }
    }
}
