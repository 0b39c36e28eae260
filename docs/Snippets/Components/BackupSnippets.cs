using Infra;

namespace Snippets.Components;

public static class BackupSnippets
{
    public static void Smallest()
    {
        #region backup
        var backup = new Backup("nightly");
        var alarms = new Alarms("shop", new() { Watch = { backup }, Notify = { Notification.Email("team@example.com") } });
        #endregion
    }

    public static void More()
    {
        #region backup-more
        var backup = new Backup("nightly", new()
        {
            AlsoResources = { "arn:aws:s3:::*", "arn:aws:rds:*:*:db:*" },
            CopyToRegion = "eu-central-1",
            RestoreTests = { new("DynamoDB") },
        });
        #endregion
    }
}
