using Pulumi.Serialization;

namespace Pulumi;

public abstract class Archive : AssetOrArchive
{
    private protected Archive(string property, object value)
        : base(WireFormat.ArchiveSignature, property, value ?? throw new ArgumentNullException(property))
    {
    }
}

public sealed class FileArchive : Archive
{
    public FileArchive(string path)
        : base(WireFormat.PathProperty, path)
    {
    }
}

public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri)
        : base(WireFormat.UriProperty, uri)
    {
    }
}

public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(WireFormat.AssetsProperty, assets)
    {
    }
}
