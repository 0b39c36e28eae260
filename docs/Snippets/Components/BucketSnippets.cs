using Infra;

namespace Snippets.Components;

public static class BucketSnippets
{
    public static void Smallest()
    {
        #region bucket
        var invoices = new Bucket("invoices");
        #endregion
    }

    public static void Linked(Bucket invoices)
    {
        #region bucket-link
        Link archive = invoices.ReadOnly("2026/");
        #endregion
    }

    public static void Rules()
    {
        #region bucket-rules
        var photos = new Bucket("photos", new()
        {
            LifecycleRules =
            {
                new("originals") { Prefix = "originals/", MoveTo = BucketStorageClass.IntelligentTiering },
                new("thumbnails") { Prefix = "thumbnails/", ExpireAfterDays = 30 },
            },
            CorsRules = { new() { Origins = { "https://shop.example.com" }, Methods = ["PUT"] } },
        });
        #endregion
    }

    public static void SharedLogs()
    {
        #region bucket-logs
        var logs = new Bucket("access-logs", new() { TakesAccessLogs = true, LifecycleRules = { new("expire") { ExpireAfterDays = 365 } } });
        var invoices = new Bucket("invoices", new() { LogBucket = logs });
        var photos = new Bucket("photos", new() { LogBucket = logs });
        #endregion
    }
}
