using Infra;
using Infra.Kubernetes;
using Worker = Infra.Kubernetes.Worker;

namespace Snippets.Components;

public static class PrometheusAlarmsSnippets
{
    public static void Example(WebService api, Worker worker, CronWorkload nightly)
    {
        #region example
        var alarms = new PrometheusAlarms("shop", new()
        {
            Watch = { api, worker, nightly },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.5), 95)),
        });
        #endregion
    }
}
