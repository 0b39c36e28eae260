namespace Pulumi;

/// <summary>On the wire: an object with the signature of its family and one property that says where the content is.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string property, object value)
    {
        Signature = signature;
        Property = property;
        Value = value;
    }

    internal string Signature { get; }

    internal string Property { get; }

    internal object Value { get; }
}
