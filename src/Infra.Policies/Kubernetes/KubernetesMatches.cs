namespace Infra.Policies;

/// <summary>Objects that were looked up, each with whether it is really meant.</summary>
/// <param name="Items">Those that are, or may be.</param>
/// <param name="Maybe">A property for which nobody can say whether it names more; the default when there is none.</param>
internal readonly record struct KubernetesMatches(IReadOnlyList<(KubernetesObject Object, Truth IsMeant)> Items, Property Maybe)
{
    /// <summary>Is there one?</summary>
    public Truth Exist() => Any(static _ => Truth.Yes);

    /// <summary>Does the answer hold for one at least?</summary>
    public Truth Any(Func<KubernetesObject, Truth> question)
    {
        var any = Truth.No;
        for (var i = 0; i < Items.Count && !any.IsYes; i++)
        {
            any |= Items[i].IsMeant & question(Items[i].Object);
        }

        return any.IsNo && Maybe.Exists ? Truth.UnknownBecause(Maybe) : any;
    }
}
