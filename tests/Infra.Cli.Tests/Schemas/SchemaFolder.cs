using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Cli.Tests.Schemas;

/// <summary>The schemas in <c>docs/schemas</c>, and the validator that others use as well.</summary>
internal static class SchemaFolder
{
    public static string FullPath => RepositoryRoot.Path("docs", "schemas");

    /// <summary>All schemas, by the names of their files.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All { get; } = Directory.GetFiles(FullPath).ToDictionary(
        file => Path.GetFileName(file), file => JsonNode.Parse(File.ReadAllText(file))!.AsObject(), StringComparer.Ordinal);

    /// <summary>Runs a script of the validator over documents.</summary>
    public static async Task<string[]> RunAsync(string script, IEnumerable<VerbDocument> documents)
    {
        using var folder = new TemporaryFolder();
        var entries = new JsonArray([.. documents.Select(document => new JsonObject { ["schema"] = document.SchemaFile, ["document"] = document.Document.DeepClone() })]);
        var file = folder.Write("documents.json", entries.ToJsonString());
        var project = await NodeProject.OpenAsync("tests", "Infra.Cli.Tests", "Schemas", "validator");
        var run = await project.RunAsync(script, [FullPath, file]);
        return JsonSerializer.Deserialize<string[]>(run.RequireSuccess())!;
    }

    /// <summary>Every part of a schema that is an object, with its place.</summary>
    public static IEnumerable<(string Where, JsonObject Node)> Nodes(string name, JsonNode? node)
    {
        var children = node switch
        {
            JsonObject map => map.Select(entry => (entry.Key, entry.Value)),
            JsonArray list => list.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        return (node is JsonObject own ? new[] { (name, own) } : []).Concat(children.SelectMany(child => Nodes($"{name}/{child.Item1}", child.Item2)));
    }
}
