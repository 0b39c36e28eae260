using Infra.Plans;

namespace Infra.Tests.RoundTrip;

/// <summary>A component that is deployed, and one argument that changes then.</summary>
/// <param name="Program">Makes the component in production; told whether the argument has changed.</param>
/// <param name="Changes">All that the change does, as <see cref="Lines"/> writes it.</param>
internal sealed record ChangeCase(Action<bool> Program, params string[] Changes)
{
    /// <summary>What changes in the cloud: <c>~ orders-cluster: engineVersion</c>, and so with <c>+</c>, <c>-</c> and <c>±</c>.</summary>
    public static IReadOnlyList<string> Lines(PlanChanges changes) =>
    [
        .. changes.Resources.Where(static change => change.Operation != ChangeOperation.Same && change.Resource is { IsComponent: false, IsStack: false }).Select(Line)
            .Order(StringComparer.Ordinal),
        .. changes.Outputs.Select(static output => $"output {output.Path}"),
    ];

    private static string Line(ResourceChange change)
    {
        var paths = change.Properties.Select(static property => $"{property.Path}{(property.IsReordered ? " (order)" : "")}").ToList();
        return $"{Sign(change.Operation)} {change.Resource.Name}{(paths.Count == 0 ? "" : ": ")}{string.Join(", ", paths)}";
    }

    private static char Sign(ChangeOperation operation) => operation switch
    {
        ChangeOperation.Create => '+',
        ChangeOperation.Update => '~',
        ChangeOperation.Replace => '±',
        _ => '-',
    };
}
