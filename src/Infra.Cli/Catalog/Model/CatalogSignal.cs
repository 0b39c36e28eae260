namespace Infra.Cli.Catalog.Model;

/// <summary>A golden signal of a component.</summary>
public sealed record CatalogSignal
{
    /// <summary>Its name, part of the alarm's.</summary>
    public required string Name { get; init; }

    /// <summary>What it means for users when the signal is bad.</summary>
    public required string Meaning { get; init; }

    /// <summary><c>page</c> or <c>ticket</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>The metrics, each as <c>Namespace/Name Statistic</c>.</summary>
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>The expression over the metrics. Null for a single metric.</summary>
    public string? Expression { get; init; }

    /// <summary>When it is bad, such as <c>above 900 in 3 of 5 minutes</c>.</summary>
    public required string BadWhen { get; init; }

    /// <summary>Where the documentation says what to do, from the root of the repository.</summary>
    public required string Runbook { get; init; }
}
