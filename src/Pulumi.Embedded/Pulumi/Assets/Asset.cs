using Pulumi.Serialization;

namespace Pulumi;

public abstract class Asset : AssetOrArchive
{
    private protected Asset(string property, string value)
        : base(WireFormat.AssetSignature, property, value ?? throw new ArgumentNullException(property))
    {
    }
}

public sealed class StringAsset : Asset
{
    public StringAsset(string text)
        : base(WireFormat.TextProperty, text)
    {
    }
}

public sealed class FileAsset : Asset
{
    public FileAsset(string path)
        : base(WireFormat.PathProperty, path)
    {
    }
}

public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri)
        : base(WireFormat.UriProperty, uri)
    {
    }
}
