namespace Infra.Plans;

/// <summary>A file handed to a provider: a local path, a URI or literal text. Exactly one of the three is set.</summary>
public sealed class AssetValue : PlanValue
{
    private AssetValue(AssetSource source, string content, string? hash)
    {
        ArgumentNullException.ThrowIfNull(content);
        Source = source;
        Content = content;
        Hash = hash;
    }

    /// <summary>Where the content comes from.</summary>
    public AssetSource Source { get; }

    /// <summary>The path, the URI or the text, as <see cref="Source"/> says.</summary>
    public string Content { get; }

    /// <summary>The hash the program sent for the content, or null.</summary>
    public string? Hash { get; }

    /// <summary>An asset read from a file.</summary>
    public static AssetValue FromPath(string path, string? hash = null) => new(AssetSource.Path, path, hash);

    /// <summary>An asset fetched from a URI.</summary>
    public static AssetValue FromUri(string uri, string? hash = null) => new(AssetSource.Uri, uri, hash);

    /// <summary>An asset given as text.</summary>
    public static AssetValue FromText(string text, string? hash = null) => new(AssetSource.Text, text, hash);

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) =>
        other is AssetValue that && that.Source == Source
        && string.Equals(that.Content, Content, StringComparison.Ordinal)
        && string.Equals(that.Hash, Hash, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Content, Hash);

    /// <inheritdoc/>
    public override string ToString() => Source == AssetSource.Text ? "asset(text)" : $"asset({Content})";
}
