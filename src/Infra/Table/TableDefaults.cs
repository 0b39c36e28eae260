namespace Infra;

/// <summary>The defaults of a <see cref="Table"/> in one tier.</summary>
public sealed record TableDefaults
{
    private TableDefaults()
    {
    }

    /// <summary>For how many of the last days the table can be restored to any second.</summary>
    [DefaultSource("Production keeps the most DynamoDB offers; a sandbox what costs least.", "DynamoDB.2")]
    public int RecoveryDays { get; private init; }

    /// <summary>Whether DynamoDB refuses to delete the table.</summary>
    [DefaultSource("A sandbox comes and goes; anywhere else the items are somebody's.", "DynamoDB.6")]
    public bool DeletionProtection { get; private init; }

    /// <summary>Whether Pulumi refuses to delete or replace the table.</summary>
    [DefaultSource("Another key replaces the table; production's items are not to be lost to a typing error.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>How many requests a minute may be throttled.</summary>
    [DefaultSource("SDKs retry; a few in a minute are a table that grows, more are users that wait.", "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html")]
    public int ThrottledRequests { get; private init; } = 10;

    /// <summary>The slowest acceptable answer of DynamoDB to a request for one item, for 99 in 100 requests.</summary>
    [DefaultSource("Such requests take less than ten milliseconds; five times that is trouble.", "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Introduction.html")]
    public TimeSpan SlowRequest { get; private init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The defaults of a tier.</summary>
    public static TableDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new() { RecoveryDays = 1 },
        Tier.Staging => new() { RecoveryDays = 7, DeletionProtection = true },
        Tier.Production => new() { RecoveryDays = 35, DeletionProtection = true, Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
