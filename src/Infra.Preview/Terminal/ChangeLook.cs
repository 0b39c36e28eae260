using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>How changes are shown, wherever they are: which, in which order, with which sign and title, and because of what.</summary>
internal static class ChangeLook
{
    /// <summary>The operations that are shown, the dangerous first.</summary>
    public static IReadOnlyList<ChangeOperation> Order { get; } = [ChangeOperation.Replace, ChangeOperation.Delete, ChangeOperation.Update, ChangeOperation.Create];

    /// <summary>What changes in the cloud, the dangerous first and else in the order of the plan.</summary>
    public static List<ResourceChange> Shown(PlanChanges changes) =>
    [
        .. changes.Resources.Where(static change => change.Operation != ChangeOperation.Same && change.Resource is { IsComponent: false, IsStack: false })
            .OrderBy(static change => Order.IndexOf(change.Operation)),
    ];

    /// <summary>What has another name now and is the same in the cloud.</summary>
    public static List<ResourceChange> Renamed(PlanChanges changes) =>
        [.. changes.Resources.Where(static change => change is { RenamedFrom: not null, Operation: ChangeOperation.Same, Resource: { IsComponent: false, IsStack: false } })];

    /// <summary>What a list of such changes is called.</summary>
    public static string Title(ChangeOperation operation) => operation switch
    {
        ChangeOperation.Replace => "Replaced",
        ChangeOperation.Delete => "Deleted",
        ChangeOperation.Update => "Updated",
        ChangeOperation.Create => "Created",
        _ => "Unchanged",
    };

    /// <summary>The sign of an operation on a terminal.</summary>
    public static (string Sign, TextStyle Style) Sign(ChangeOperation operation, Glyphs glyphs) => operation switch
    {
        ChangeOperation.Create => (Glyphs.Create, TextStyle.Create),
        ChangeOperation.Update => (Glyphs.Update, TextStyle.Warning),
        ChangeOperation.Replace => (glyphs.Replace, TextStyle.Error),
        ChangeOperation.Delete => (Glyphs.Delete, TextStyle.Error),
        _ => (" ", TextStyle.Plain),
    };

    /// <summary>The sign in a block that a forge colours by the first character of each line.</summary>
    public static string DiffSign(ChangeOperation operation) => operation switch
    {
        ChangeOperation.Create => Glyphs.Create,
        ChangeOperation.Delete => Glyphs.Delete,
        ChangeOperation.Replace => $"! {Glyphs.Unicode.Replace}",
        _ => "!",
    };

    /// <summary>
    /// Why a resource changes when all of its changes come from the same other resources: <c>orders-cluster.engine changed</c>. Null when it changes by itself
    /// too, or each of its properties for another reason.
    /// </summary>
    public static string? Cause(ResourceChange change, PlanChanges changes) =>
        change.Properties.Count > 0 && change.Properties[0].Causes is { Count: > 0 } causes && change.Properties.All(property => property.Causes.Equals(causes))
            ? Because(causes, changes)
            : null;

    /// <summary>Why a resource is replaced; empty for one that is not.</summary>
    /// <param name="change">The change.</param>
    /// <param name="show">Writes the name of a property.</param>
    public static string WhyReplaced(ResourceChange change, Func<string, string> show)
    {
        var properties = change.ReplaceKeys.Where(static key => OptionReason(key) is null).Select(show).ToList();
        return string.Join("; ", change.ReplaceKeys.Select(OptionReason).OfType<string>()
            .Prepend(properties.Count == 0 ? null : $"{string.Join(", ", properties)} cannot be changed in place").OfType<string>());
    }

    private static string? OptionReason(string key) => key switch
    {
        "provider" => "its provider is replaced",
        "replaceWith" => "it is replaced together with another",
        "replacementTrigger" => "its replacement trigger changed",
        "taint" => "it is marked to be made anew (pulumi state taint)",
        _ => null,
    };

    /// <summary>What happened to the resources that cause a change.</summary>
    public static string Because(IEnumerable<string> causes, PlanChanges changes) => string.Join(", ", causes.Select(urn => changes.Find(urn) switch
    {
        { Operation: ChangeOperation.Replace, ReplaceKeys: { Count: > 0 } keys } => $"{ResourceUrn.Name(urn)}.{string.Join('+', keys)} changed",
        { Operation: ChangeOperation.Create } => $"{ResourceUrn.Name(urn)} is new",
        _ => $"{ResourceUrn.Name(urn)} changed",
    }));

    /// <summary>
    /// What will be there, when it reads like what is there: the name of an output stays while the resource behind it becomes another. Null when the two read
    /// differently.
    /// </summary>
    public static string? NewOfTheSameName(PropertyChange property, Plan plan) =>
        property is { Causes.Count: > 0, Old: { } old, New: { } current } && ValueText.Of(current, plan) is var text && string.Equals(ValueText.Of(old, plan), text, StringComparison.Ordinal)
            ? $"another {text}"
            : null;

    private static int IndexOf(this IReadOnlyList<ChangeOperation> order, ChangeOperation operation)
    {
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i] == operation)
            {
                return i;
            }
        }

        return order.Count;
    }
}
