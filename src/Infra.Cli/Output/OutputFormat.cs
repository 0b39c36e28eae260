namespace Infra.Cli.Output;

/// <summary>What standard output carries.</summary>
internal enum OutputFormat
{
    /// <summary>A view for a person.</summary>
    Text,

    /// <summary>One JSON document: the envelope.</summary>
    Json,

    /// <summary>Markdown, as for a pull request.</summary>
    Markdown,
}
