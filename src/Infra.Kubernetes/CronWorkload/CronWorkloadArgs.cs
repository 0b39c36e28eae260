using System.Text.RegularExpressions;

namespace Infra.Kubernetes;

/// <summary>What a <see cref="CronWorkload"/> can be told.</summary>
public sealed partial class CronWorkloadArgs : PodArgs
{
    // A zone that every database of time zones has. Machines without a database know UTC only, and can then say nothing about names.
    private const string WellKnownZone = "Europe/London";

    /// <summary>When it runs: minute, hour, day of month, month, day of week, e.g. <c>0 3 * * *</c> for every night at three.</summary>
    public required string Schedule { get; set; }

    /// <summary>The time zone in which <see cref="Schedule"/> is meant, by its IANA name. Default: <see cref="CronWorkloadDefaults.TimeZone"/>.</summary>
    public string? TimeZone { get; set; }

    /// <summary>How long one run may take before it is ended: 10 s to 7 days. Default: <see cref="CronWorkloadDefaults.Deadline"/>.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>How often a run that failed is tried again: 0 to 10. Default: <see cref="CronWorkloadDefaults.Retries"/>.</summary>
    public int? Retries { get; set; }

    /// <summary>
    /// How late a run may begin before it is left out, because the cluster was away or the last run still goes on: 30 s to 1 day.
    /// Default: <see cref="CronWorkloadDefaults.StartDeadline"/>.
    /// </summary>
    public TimeSpan? StartDeadline { get; set; }

    /// <summary>True to start no further runs. Default: false.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public CronWorkloadCustomize Customize { get; set; } = new();

    internal override PodCustomize PodCustomize => Customize;

    private protected override void ValidateWhole(ArgumentProblems problems, PlatformSettings platform)
    {
        PodValidation.Validate(problems, new PodSettings(nameof(CronWorkload), this, platform));
        var defaults = CronWorkloadDefaults.For(platform.Tier);
        if (CronSchedule.Explain(Schedule) is { } allowed)
        {
            problems.Add(nameof(Schedule), Schedule, allowed, "write five fields: minute, hour, day of month, month, day of week");
        }

        var zone = TimeZone ?? defaults.TimeZone;
        if (!ZoneName().IsMatch(zone) || (TimeZoneInfo.TryFindSystemTimeZoneById(WellKnownZone, out _) && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
        {
            problems.Add(nameof(TimeZone), zone, "the IANA name of a time zone, such as Europe/Berlin or Etc/UTC", "use such a name");
        }

        problems.RequireSeconds(nameof(Deadline), Deadline ?? defaults.Deadline, 10, 7 * 24 * 3600, "give a run the time it takes at worst");
        problems.RequireRange(nameof(Retries), Retries ?? defaults.Retries, 0, 10, "mend what fails more often");
        // Below ten seconds the cluster may never look in time: https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
        problems.RequireSeconds(nameof(StartDeadline), StartDeadline ?? defaults.StartDeadline, 30, 24 * 3600, "leave out what is later than it is worth");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ZoneName();
}
