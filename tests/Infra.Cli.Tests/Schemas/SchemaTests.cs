using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Cli.Tests.Schemas;

/// <summary>
/// The JSON of every verb keeps to its schema, and the schemas say nothing that no verb shows: each property, each word, each null and each absence is in
/// a document.
/// </summary>
public partial class SchemaTests(VerbDocuments documents) : IClassFixture<VerbDocuments>
{
    // What no command line of a test brings about, each with the reason.
    private static readonly Dictionary<string, string> NotShown = new(StringComparer.Ordinal)
    {
        ["stack.schema.json#/$defs/finding/properties/kind/enum/ruleError"] = "no rule of ours throws",
        ["policies-show.schema.json#/properties/result/anyOf/1/properties/whenUnknown/enum/violation"] = "no rule takes what is unknown for a violation",
        ["policies-show.schema.json#/properties/result/anyOf/1/properties/longestWaiverDays/type/null"] = "every rule of a pack may be waived",
        ["policies-list.schema.json#/properties/result/anyOf/1/properties/policies/items/properties/deprecated"] = "no rule is deprecated yet",
        ["policies-show.schema.json#/properties/result/anyOf/1/properties/deprecated"] = "no rule is deprecated yet",
    };

    // A fault of the tool itself ends any verb with 1.
    private static readonly Regex FaultOfTheTool = new("^(catalog|completion|diff|policies-[a-z-]+)\\.schema\\.json#/properties/exitCode/enum/1$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [SchemaFact]
    public async Task Every_document_is_valid_against_its_schema_and_that_of_all()
    {
        var all = documents.All.Concat(documents.All.Select(document => document with { Schema = "envelope" })).ToList();

        var verdicts = await SchemaFolder.RunAsync("validate.mjs", all);

        AssertNone(all.Zip(verdicts).Where(entry => entry.Second != "valid").Select(entry => $"{entry.First.CommandLine} ({entry.First.Schema}): {entry.Second}"));
    }

    [SchemaFact]
    public async Task Every_statement_of_a_schema_is_shown_by_a_document()
    {
        var unused = await SchemaFolder.RunAsync("unused.mjs", documents.All);

        AssertNone(unused.Where(statement => !NotShown.ContainsKey(statement) && !FaultOfTheTool.IsMatch(statement)));
        AssertNone(NotShown.Keys.Except(unused));
    }

    [SchemaFact]
    public async Task What_a_verb_would_never_write_is_not_valid()
    {
        var check = documents.All.First(document => document is { Schema: "check", ExitCode: 3 });
        VerbDocument[] faults =
        [
            Changed(check, root => root["schemaVersion"] = "2.0"),
            Changed(check, root => root["command"] = "report"),
            Changed(check, root => root["exitCode"] = 4),
            Changed(check, root => root["more"] = true),
            Changed(check, root => root.Remove("problems")),
            Changed(check, root => root["result"] = null),
            Changed(check, root => root["result"]!["stacks"]![0]!["policies"]!["open"] = -1),
            Changed(check, root => root["result"]!["stacks"]![0]!["policies"]!["findings"]![0]!["severity"] = "fatal"),
            Changed(check, root => root["result"]!["stacks"]![0]!["policies"]!["findings"]![0]!.AsObject().Remove("message")),
        ];

        Assert.All(await SchemaFolder.RunAsync("validate.mjs", faults), verdict => Assert.NotEqual("valid", verdict));
        Assert.Equal(["valid"], await SchemaFolder.RunAsync("validate.mjs", [Changed(check, _ => { })]));
    }

    [Fact]
    public void What_a_process_ends_with_is_in_its_document()
    {
        AssertNone(documents.All.Where(document => document.ExitCode != document.Run.ExitCode).Select(document =>
            $"{document.CommandLine} ended with {document.Run.ExitCode} instead of {document.ExitCode}: {document.Run.Problem}"));
        Assert.All(documents.All, document => Assert.Equal(document.Run.ExitCode, (int)document.Document["exitCode"]!));
    }

    [Fact]
    public async Task Every_verb_has_a_schema_and_every_schema_a_verb()
    {
        var verbs = (await VerbNames.AllAsync()).Select(verb => verb.StartsWith("new ", StringComparison.Ordinal) ? "new" : verb.Replace(' ', '-')).Distinct();

        Assert.Equal(
            verbs.Concat(["envelope", "stack", "help", "version"]).Order(StringComparer.Ordinal),
            SchemaFolder.All.Keys.Select(file => file.Replace(".schema.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(SchemaFolder.All, schema => Assert.Equal(schema.Key, (string?)schema.Value["$id"]));
    }

    [Fact]
    public async Task Exit_codes_of_a_schema_are_those_of_the_help()
    {
        foreach (var verb in (await VerbNames.AllAsync()).Where(verb => verb != "up"))
        {
            var help = (await ToolRun.Async([.. verb.Split(' '), "--help", "--output", "json"])).Json["result"]!["exitCodes"]!.AsArray().Select(code => (int)code!["code"]!);
            var file = verb.StartsWith("new ", StringComparison.Ordinal) ? "new" : verb.Replace(' ', '-');
            var schema = SchemaFolder.All[$"{file}.schema.json"]["properties"]!["exitCode"]!["enum"]!.AsArray().Select(code => (int)code!);

            Assert.Equal(help.Append(1).Distinct().Order(), schema.Order());
        }
    }

    [Fact]
    public void Every_property_says_what_it_is_and_no_object_is_open()
    {
        foreach (var (where, node) in SchemaFolder.All.SelectMany(schema => SchemaFolder.Nodes(schema.Key, schema.Value)))
        {
            if (node["properties"] is JsonObject properties && !Restriction().IsMatch(where) && !where.EndsWith("/properties", StringComparison.Ordinal))
            {
                Assert.All(properties, property => Assert.Matches(@"^[A-Z].*[.]$", (string?)property.Value!["description"] ?? $"{where}/{property.Key} has no description"));
            }

            if ((string?)(node["type"] as JsonValue) == "object" && !where.EndsWith("$defs/stack", StringComparison.Ordinal))
            {
                Assert.True(node.ContainsKey("additionalProperties"), $"{where} is open");
            }
        }
    }

    // Told in full, which a comparison of texts would not be.
    private static void AssertNone(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    private static VerbDocument Changed(VerbDocument document, Action<JsonObject> change)
    {
        var copy = document.Document.DeepClone().AsObject();
        change(copy);
        return document with { Document = copy };
    }

    // What a verb narrows of the envelope is described there.
    [GeneratedRegex("^[a-z-]+\\.schema\\.json(/if|/then)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Restriction();
}
