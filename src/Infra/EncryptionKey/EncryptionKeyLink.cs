namespace Infra;

/// <content>What a workload gets that encrypts data itself, with the key's own API.</content>
public sealed partial class EncryptionKey
{
    /// <summary>Decrypt what was encrypted with the key's own API.</summary>
    public Link ReadOnly() => CreateLink(LinkAccess.ReadOnly, "kms:Decrypt");

    /// <summary>Encrypt and decrypt with the key's own API, also by data keys.</summary>
    public Link ReadWrite() => CreateLink(LinkAccess.ReadWrite, "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey");

    /// <summary>Encrypt, and not decrypt again.</summary>
    public Link SendOnly() => CreateLink(LinkAccess.SendOnly, "kms:Encrypt");

    /// <inheritdoc />
    public Link ToLink() => ReadWrite();

    private Link CreateLink(LinkAccess access, params string[] actions) => new(this, access)
    {
        Permissions = [new PolicyStatement("UseKey", actions) { Resources = { Arn } }],
        Environment = Link.None.Add(LinkVariable.Create("Keys", Name, "Arn"), Arn),
        AwsServices = ["kms"],
    };
}
