namespace Infra;

/// <summary>What a table's stream says about each change, for a day.</summary>
public enum TableStream
{
    /// <summary>The key of the item.</summary>
    KeysOnly,

    /// <summary>The item as it is now.</summary>
    NewImage,

    /// <summary>The item as it was.</summary>
    OldImage,

    /// <summary>Both.</summary>
    NewAndOldImages,
}
