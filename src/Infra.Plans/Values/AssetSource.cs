namespace Infra.Plans;

/// <summary>Where the content of an asset or archive comes from.</summary>
public enum AssetSource
{
    /// <summary>A path on the machine that runs the program.</summary>
    Path,

    /// <summary>A URI.</summary>
    Uri,

    /// <summary>Literal text; assets only.</summary>
    Text,

    /// <summary>Other assets and archives by name; archives only.</summary>
    Assets,
}
