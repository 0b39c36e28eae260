using Infra;
using Pulumi.Aws.CloudWatch;

namespace Snippets.Components;

public static class EncryptionKeySnippets
{
    public static void Smallest()
    {
        #region key
        var key = new EncryptionKey("orders");
        #endregion
    }

    public static void WithUsers()
    {
        #region key-users
        var key = new EncryptionKey("orders", new() { Users = { KeyUser.CloudWatchLogs, KeyUser.Sns } });
        var audit = new LogGroup("audit", new() { KmsKeyId = key.Arn, RetentionInDays = 365 });
        #endregion
    }

    public static void OfAnotherAccount()
    {
        #region key-account
        var key = new EncryptionKey("orders", new()
        {
            PolicyStatements =
            {
                new PolicyStatement("AnalyticsReads", "kms:Decrypt") { Principal = "arn:aws:iam::210987654321:root" },
            },
        });
        #endregion
    }

    public static void Existing()
    {
        #region key-existing
        var key = EncryptionKey.FromExisting("platform", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");
        #endregion
    }
}
