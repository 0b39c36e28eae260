namespace Infra;

/// <summary>The defaults of <see cref="Alarms"/> in one tier.</summary>
public sealed record AlarmsDefaults
{
    private AlarmsDefaults()
    {
    }

    /// <summary>Whether every component and the stack get a dashboard.</summary>
    [DefaultSource("Dashboards cost by the month, and a sandbox is looked at in the console.", "https://aws.amazon.com/cloudwatch/pricing/")]
    public bool Dashboards { get; private init; }

    /// <summary>Whether every component gets an alarm that says whether anything about it is wrong.</summary>
    [DefaultSource(
        "One state per component, for the overview and for other systems to ask; it notifies nobody, and costs by the month.",
        "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-combining.html")]
    public bool ComponentAlarms { get; private init; }

    /// <summary>Whether a severity that nobody is told of is refused.</summary>
    [DefaultSource("An alarm in production that nobody gets is a decoration.", "CloudWatch.15")]
    public bool RequireNotify { get; private init; }

    /// <summary>For how many days the deleted key of the topics can be brought back.</summary>
    [DefaultSource("The longest that KMS offers, free of charge.", "KMS.3")]
    public int KeyDeletionWindowDays { get; private init; } = 30;

    /// <summary>How many failures in a long window are still no reason to tell anybody, however little traffic there is.</summary>
    [DefaultSource(
        "With little traffic a single failure is a high rate; a handful is a pattern.",
        "https://sre.google/workbook/alerting-on-slos/#low-traffic-services-and-error-budget-alerting")]
    public int ToleratedFailures { get; private init; } = 5;

    /// <summary>The defaults of a tier.</summary>
    public static AlarmsDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new(),
        Tier.Staging => new() { Dashboards = true, ComponentAlarms = true },
        Tier.Production => new() { Dashboards = true, ComponentAlarms = true, RequireNotify = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
