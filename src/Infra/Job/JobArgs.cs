namespace Infra;

/// <summary>What a <see cref="Job"/> can be told. Defaults by tier: see <see cref="JobDefaults"/> and <see cref="ContainerDefaults"/>.</summary>
public sealed partial class JobArgs : ContainerArgs
{
    /// <summary>When the job runs. Default: never by itself; start its state machine by hand or from a pipeline.</summary>
    public Schedule? Schedule { get; set; }

    /// <summary>
    /// Within which time after its slot a run may start, so that many jobs of one slot do not start together: 1 minute to a day.
    /// Default: <see cref="JobDefaults.FlexibleWindow"/>.
    /// </summary>
    public TimeSpan? FlexibleWindow { get; set; }

    /// <summary>How long a run may take before it is stopped: 1 minute to 7 days. Default: <see cref="JobDefaults.Timeout"/>.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// How often a run that failed is tried again: 0 to 5. Only for work that may be done twice. Default: <see cref="JobDefaults.Retries"/>.
    /// </summary>
    public int? Retries { get; set; }

    /// <summary>True to start a run although the one before still goes on. Default: false, the later run is skipped.</summary>
    public bool AllowOverlap { get; set; }

    /// <summary>
    /// Within which time there is at least one run that succeeds; if not, somebody is woken. More than the time between two runs, at most 85 days.
    /// Default: the longest time between two runs, and what a run may be late and take. None for schedules for which that is more than 85 days.
    /// </summary>
    public TimeSpan? SuccessWithin { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public JobCustomize Customize { get; set; } = new();
}
