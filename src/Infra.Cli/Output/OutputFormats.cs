namespace Infra.Cli.Output;

/// <summary>The names of the formats on the command line.</summary>
internal static class OutputFormats
{
    /// <summary>The names, the default first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "json", "markdown"];

    /// <summary>The format of a name; text for any other.</summary>
    public static OutputFormat Parse(string? name) => name switch
    {
        "json" => OutputFormat.Json,
        "markdown" => OutputFormat.Markdown,
        _ => OutputFormat.Text,
    };
}
