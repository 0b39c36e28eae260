using System.Text;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

/// <summary>The generated parts of the page are those of the code. <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites them.</summary>
public class PrometheusAlarmsPageTests
{
    [Fact]
    public void Page_of_the_alarms_is_fresh()
    {
        var path = RepositoryRoot.Path("docs", "components", "kubernetes", "prometheus-alarms.md");
        Snapshot.MatchFile(
            GeneratedSections.Fill(File.ReadAllText(path).ReplaceLineEndings("\n"), new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["arguments"] = GeneratedSections.Arguments(typeof(PrometheusAlarmsArgs)),
                ["workload"] = Table(WorkloadSignals.For("api")),
                ["service"] = Table(WebServiceSignals.For("api", ServiceDefaults.For(Tier.Production), HttpMetrics.AspNetCore)),
                ["cron"] = Table(CronWorkloadSignals.For("nightly")),
            }),
            path);
    }

    private static string Table(IEnumerable<PrometheusSignal> signals)
    {
        var text = new StringBuilder("| Signal | For | Severity | Meaning |\n| --- | --- | --- | --- |\n");
        foreach (var signal in signals)
        {
            var time = signal.For == TimeSpan.Zero ? "at once" : $"{signal.For.TotalMinutes} minutes";
            text.Append($"| [`{signal.Name}`](#{signal.Name}) | {time} | {signal.Severity.ToString().ToLowerInvariant()} | {signal.Meaning} |\n");
        }

        return text.ToString();
    }
}
