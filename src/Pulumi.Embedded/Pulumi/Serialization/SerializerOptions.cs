namespace Pulumi.Serialization;

/// <summary>What the receiver of serialized properties understands. The defaults are the least.</summary>
internal sealed record SerializerOptions
{
    /// <summary>Secrets as secret objects; otherwise as their plain values.</summary>
    internal bool KeepSecrets { get; init; }

    /// <summary>Outputs as output values with their dependencies; otherwise as their values. Covers secrets and unknowns too.</summary>
    internal bool KeepOutputValues { get; init; }

    /// <summary>Resources as resource references; otherwise as their id (custom resources) or URN.</summary>
    internal bool KeepResources { get; init; }

    /// <summary>Leaves out the top-level properties `id` and `urn`, which belong to the engine.</summary>
    internal bool ExcludeIdAndUrn { get; init; }

    /// <summary>Keys of dictionaries without an order of their own are sorted: for values that become text.</summary>
    internal bool SortKeys { get; init; }

    /// <summary>
    /// The URNs that an output value names as its dependencies. Default: those of the resources themselves.
    /// </summary>
    internal Func<IReadOnlyCollection<Resource>, Task<IReadOnlyCollection<string>>>? DependencyUrns { get; init; }
}
