namespace Infra.Plans.Changes;

/// <summary>Which resource of the baseline is which of the plan: by URN, or by an alias.</summary>
internal sealed class Pairing
{
    private readonly Dictionary<string, PlannedResource> _oldByNew = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newByOld = new(StringComparer.Ordinal);

    private Pairing()
    {
    }

    public static Pairing Of(Plan baseline, Plan plan)
    {
        var pairing = new Pairing();
        foreach (var resource in plan.Resources)
        {
            if (baseline.Find(resource.Urn) is { } old)
            {
                pairing.Add(resource, old);
            }
        }

        // Whoever has the URN itself keeps it, whatever aliases others have.
        foreach (var resource in plan.Resources.Where(resource => !pairing._oldByNew.ContainsKey(resource.Urn)))
        {
            var old = resource.Options.Aliases.Select(baseline.Find).FirstOrDefault(found => found is not null && !pairing.IsKept(found.Urn));
            if (old is not null)
            {
                pairing.Add(resource, old);
            }
        }

        return pairing;
    }

    /// <summary>The resource as the baseline has it, or null when it is new.</summary>
    public PlannedResource? OldOf(PlannedResource resource) => OldOf(resource.Urn);

    public PlannedResource? OldOf(string newUrn) => _oldByNew.GetValueOrDefault(newUrn);

    /// <summary>The URN that a resource of the baseline has in the plan, or null when it goes.</summary>
    public string? NewUrnOf(string oldUrn) => _newByOld.GetValueOrDefault(oldUrn);

    public bool IsKept(string oldUrn) => _newByOld.ContainsKey(oldUrn);

    /// <summary>All pairs.</summary>
    public IEnumerable<KeyValuePair<string, PlannedResource>> All => _oldByNew;

    private void Add(PlannedResource resource, PlannedResource old)
    {
        _oldByNew[resource.Urn] = old;
        _newByOld[old.Urn] = resource.Urn;
    }
}
