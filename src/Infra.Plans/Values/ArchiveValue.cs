namespace Infra.Plans;

/// <summary>A folder or archive handed to a provider: a local path, a URI, or assets and archives by name.</summary>
public sealed class ArchiveValue : PlanValue
{
    private ArchiveValue(AssetSource source, string? location, MapValue assets, string? hash)
    {
        Source = source;
        Location = location;
        Assets = assets;
        Hash = hash;
    }

    /// <summary>Where the content comes from.</summary>
    public AssetSource Source { get; }

    /// <summary>The path or URI, null when the archive is made of <see cref="Assets"/>.</summary>
    public string? Location { get; }

    /// <summary>The parts by name, empty when the archive is a path or URI.</summary>
    public MapValue Assets { get; }

    /// <summary>The hash the program sent for the content, or null.</summary>
    public string? Hash { get; }

    /// <summary>An archive read from a file or folder.</summary>
    public static ArchiveValue FromPath(string path, string? hash = null) => new(AssetSource.Path, path, MapValue.Empty, hash);

    /// <summary>An archive fetched from a URI.</summary>
    public static ArchiveValue FromUri(string uri, string? hash = null) => new(AssetSource.Uri, uri, MapValue.Empty, hash);

    /// <summary>An archive made of parts.</summary>
    /// <exception cref="ArgumentException">A part is neither an asset nor an archive, nor hidden by a secret or unknown.</exception>
    public static ArchiveValue FromAssets(MapValue assets, string? hash = null)
    {
        ArgumentNullException.ThrowIfNull(assets);
        foreach (var (name, part) in assets)
        {
            if (part is not (AssetValue or ArchiveValue or SecretValue or UnknownValue))
            {
                throw new ArgumentException($"Part '{name}' of an archive is neither an asset nor an archive.", nameof(assets));
            }
        }

        return new ArchiveValue(AssetSource.Assets, location: null, assets, hash);
    }

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is ArchiveValue that && that.Source == Source
        && string.Equals(that.Location, Location, StringComparison.Ordinal)
        && that.Assets.Equals(Assets)
        && string.Equals(that.Hash, Hash, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Location, Assets, Hash);

    /// <inheritdoc/>
    public override string ToString() => Source == AssetSource.Assets ? $"archive({string.Join(", ", Assets.Keys)})" : $"archive({Location})";
}
