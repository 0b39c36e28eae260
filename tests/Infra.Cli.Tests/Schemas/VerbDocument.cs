using System.Text.Json.Nodes;

namespace Infra.Cli.Tests.Schemas;

/// <summary>What one command line wrote.</summary>
/// <param name="Schema">The schema that it has to keep to, such as <c>check</c>.</param>
/// <param name="CommandLine">The command line, for messages.</param>
/// <param name="ExitCode">What it was meant to end with: a run that ends otherwise is no example of anything.</param>
/// <param name="Run">What it left behind.</param>
internal sealed record VerbDocument(string Schema, string CommandLine, int ExitCode, ToolOutcome Run)
{
    /// <summary>Its standard output.</summary>
    public JsonNode Document { get; init; } = Run.Json;

    /// <summary>The name of the schema's file.</summary>
    public string SchemaFile => $"{Schema}.schema.json";
}
