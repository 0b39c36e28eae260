namespace Infra;

/// <summary>What a full <see cref="Cache"/> does with a new entry.</summary>
public enum CacheEviction
{
    /// <summary>Drops what was not used for the longest time: for a cache whose entries can all be made again.</summary>
    LeastRecentlyUsed,

    /// <summary>Drops what is used least often.</summary>
    LeastFrequentlyUsed,

    /// <summary>Drops what was not used for the longest time among entries that expire: for sessions next to entries that have to stay.</summary>
    LeastRecentlyUsedExpiring,

    /// <summary>Drops what expires next.</summary>
    NextToExpire,

    /// <summary>Refuses the new entry: for data that must not vanish.</summary>
    Refuse,
}
