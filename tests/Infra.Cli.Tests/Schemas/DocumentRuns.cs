namespace Infra.Cli.Tests.Schemas;

/// <summary>Runs command lines in a folder, always for JSON, and keeps what they write.</summary>
internal sealed class DocumentRuns(string folder, ICollection<VerbDocument> documents)
{
    /// <summary>The variables of the processes that the tool starts.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ToolRun.Environment();

    /// <summary>Runs a command line whose schema is called like its verb, as <c>policies list</c> is <c>policies-list</c>.</summary>
    public Task<VerbDocument> RunAsync(int exitCode, string commandLine, CancellationToken interrupted = default) =>
        RunAsync(SchemaOf(commandLine.Split(' ')), exitCode, commandLine, interrupted);

    /// <summary>Runs a command line whose schema has another name.</summary>
    public async Task<VerbDocument> RunAsync(string schema, int exitCode, string commandLine, CancellationToken interrupted = default)
    {
        var words = commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var run = await ToolRun.InAsync(folder, Environment, interrupted, [.. words, "--output", "json"]);
        var document = new VerbDocument(schema, $"infra {commandLine}", exitCode, run);
        documents.Add(document);
        return document;
    }

    private static string SchemaOf(string[] words) => words[0] switch
    {
        "policies" => $"policies-{words[1]}",
        var verb => verb,
    };
}
