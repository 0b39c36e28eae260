using System.Collections.Immutable;

namespace Infra.Kubernetes;

/// <summary>The golden signals of a <see cref="CronWorkload"/>: runs that fail, and runs that do not happen, which nobody would miss otherwise.</summary>
public static class CronWorkloadSignals
{
    /// <summary>The signals of a cron workload.</summary>
    /// <param name="name">Its name.</param>
    public static ImmutableArray<PrometheusSignal> For(string name)
    {
        var job = PromQl.Select($"cronjob=\"{name}\"");
        var jobs = PromQl.Select($"job_name=~\"{name}-[0-9]+\"");
        return
        [
            new(
                "run-failed", "The last run has failed after all its tries.", SignalSeverity.Ticket,
                // Of the run that began last: earlier ones have been told of, and stay in the history.
                $"max by (job_name) (kube_job_status_failed{jobs}) > 0 and on (job_name) kube_job_status_start_time{jobs} >= scalar(max(kube_cronjob_status_last_schedule_time{job})) - 60",
                TimeSpan.Zero),
            new(
                "run-missed", "A run that was due did not begin.", SignalSeverity.Ticket,
                $"time() - kube_cronjob_next_schedule_time{job} > 900 and on (namespace, cronjob) kube_cronjob_spec_suspend{job} == 0", TimeSpan.FromMinutes(1)),
        ];
    }
}
