namespace Infra;

/// <summary>Which object of a bucket a <see cref="Cdn"/> answers an address with.</summary>
public enum CdnPages
{
    /// <summary>The object of that name; <c>/</c> is <c>/index.html</c>.</summary>
    Files,

    /// <summary>Addresses without a file's ending are folders: <c>/about</c> and <c>/about/</c> are <c>/about/index.html</c>.</summary>
    Folders,

    /// <summary>Addresses without a file's ending are all <c>/index.html</c>, whose script shows the page.</summary>
    SinglePage,
}
