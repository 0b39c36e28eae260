namespace Infra;

/// <summary>When the objects of a bucket expire or move to cheaper storage.</summary>
/// <param name="name">The rule's name, unique in the bucket.</param>
public sealed class BucketLifecycleRule(string name)
{
    /// <summary>The rule's name, unique in the bucket.</summary>
    public string Name { get; } = name;

    /// <summary>The beginning of the keys the rule is about. Default: all objects.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>How many days after their creation objects expire: 1 to 36,500. Default: never.</summary>
    public int? ExpireAfterDays { get; set; }

    /// <summary>Where objects move after <see cref="MoveAfterDays"/>. Default: they stay.</summary>
    public BucketStorageClass? MoveTo { get; set; }

    /// <summary>
    /// How many days after their creation objects move: 0 to 36,500, and at least 30 for <see cref="BucketStorageClass.InfrequentAccess"/>.
    /// Default: the smallest of these.
    /// </summary>
    public int? MoveAfterDays { get; set; }
}

/// <summary>Where an object is stored. AWS keeps all of these in three zones.</summary>
public enum BucketStorageClass
{
    /// <summary>Moves each object by itself between frequent and infrequent access; for objects of unknown use.</summary>
    IntelligentTiering,

    /// <summary>Half the price of storage, with a price for each read; for objects that are read less than monthly.</summary>
    InfrequentAccess,

    /// <summary>For archives that have to be there at once when they are read, about once in three months.</summary>
    GlacierInstantRetrieval,

    /// <summary>For archives that may take hours to come back.</summary>
    Glacier,

    /// <summary>The cheapest: for archives that may take two days to come back.</summary>
    DeepArchive,
}
