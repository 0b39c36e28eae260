using Infra.Plans;

namespace Infra.Policies;

/// <summary>One step of a deployment, as change rules see it.</summary>
public sealed record PlannedChange
{
    /// <summary>What is done.</summary>
    public required ChangeOperation Operation { get; init; }

    /// <summary>The resource as it will be; for a deletion, as it is.</summary>
    public required PlannedResource Resource { get; init; }

    /// <summary>The properties whose change forces a replacement, in the provider's spelling.</summary>
    public ValueList<string> ReplaceKeys { get; init; } = [];

    /// <summary>True when the resource holds data that a replacement or deletion loses. Default: what <see cref="StatefulTypes"/> says of its type.</summary>
    public bool IsStateful
    {
        get => field || StatefulTypes.Contains(Resource.Type);
        init;
    }
}
