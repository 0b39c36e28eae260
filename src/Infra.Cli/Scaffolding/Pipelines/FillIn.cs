namespace Infra.Cli.Scaffolding.Pipelines;

/// <summary>A value that stands for one's own.</summary>
/// <param name="Value">What stands there now.</param>
/// <param name="Meaning">What belongs there.</param>
/// <param name="Files">The files that have it, from the root of the repository.</param>
internal sealed record FillIn(string Value, string Meaning, IReadOnlyList<string> Files)
{
    private static readonly (string Value, string Meaning)[] All =
    [
        ("111111111111", "the account of sandbox"),
        ("222222222222", "the account of staging"),
        ("333333333333", "the account of production"),
        ("acme-pulumi-state", "the first part of the name of the bucket for Pulumi's state: names of buckets are unique in the world"),
    ];

    /// <summary>What is to be filled in in files.</summary>
    public static IReadOnlyList<FillIn> Of(IReadOnlyList<(string Path, string Content)> files) =>
    [
        .. All.Select(entry => new FillIn(entry.Value, entry.Meaning, [.. files.Where(file => file.Content.Contains(entry.Value, StringComparison.Ordinal)).Select(static file => file.Path)])),
    ];
}
