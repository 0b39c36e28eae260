using System.Globalization;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Tests;

/// <summary>The generated parts of the pages about watching and backups. <c>INFRA_UPDATE_SNAPSHOTS=1</c> rewrites them.</summary>
public class MonitoringPagesTests
{
    private static readonly Tier[] Tiers = Enum.GetValues<Tier>();

    [Fact]
    public async Task Page_of_alarms_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Tiers)
        {
            stacks.Add(await AlarmsStacks.RunAsync(tier, args => args.Slo = Slo.Availability(99.9)));
        }

        AssertFresh("alarms", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(AlarmsArgs)),
            ["defaults"] = GeneratedSections.Defaults(AlarmsDefaults.For),
            ["resources"] = GeneratedSections.Resources("shop", stacks),
        });
    }

    [Fact]
    public async Task Page_of_backups_is_fresh()
    {
        var stacks = new List<RecordedStack>();
        foreach (var tier in Tiers)
        {
            stacks.Add(await BackupStacks.RunAsync(tier));
        }

        AssertFresh("backup", new()
        {
            ["arguments"] = GeneratedSections.Arguments(typeof(BackupArgs)),
            ["restore"] = GeneratedSections.Arguments(typeof(RestoreTest)),
            ["defaults"] = GeneratedSections.Defaults(BackupDefaults.For),
            ["resources"] = GeneratedSections.Resources("nightly", stacks),
            ["signals"] = GeneratedSections.Signals(BackupAlarms.For(hasCopies: true, hasRestoreTests: true)),
        });
    }

    [Fact]
    public async Task Page_of_objectives_is_fresh()
    {
        var stack = await AlarmsStacks.RunAsync(change: args => args.Slo = Slo.Availability(99.9));

        AssertFresh("slo", new()
        {
            ["windows"] = Table(
                "| Alarm | Burn rate above | In the last | And in the last | Budget spent by then | Severity |",
                SloDefaults.Windows.Select(window => string.Create(
                    CultureInfo.InvariantCulture,
                    $"| `{window.Name}` | {window.BurnRate} | {Words(window.Long)} | {Words(window.Short)} | {100 * window.BudgetSpent:0} % | {window.Severity.ToString().ToLowerInvariant()} |"))),
            ["requests"] = Table(
                "| Alarm | Requests in the long window | Requests in the short window |",
                SloDefaults.Windows.Select(window => $"| `{window.Name}` | {Requests(stack, window, "long")} | {Requests(stack, window, "short")} |")),
        });
    }

    // The alarm's own expression ends with it.
    private static string Requests(RecordedStack stack, BurnRateWindow window, string part) =>
        ((string)stack[$"shop-service.api.slo-availability-{window.Name}.{part}"]["metricQueries.0.expression"]!).Split(' ')[^1].TrimEnd(')');

    private static string Words(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => $"{time.TotalMinutes} minutes",
        { TotalHours: 1 } => "hour",
        { TotalDays: < 1 } => $"{time.TotalHours} hours",
        _ => $"{time.TotalDays} days",
    };

    private static string Table(string header, IEnumerable<string> rows) =>
        string.Concat(rows.Prepend("|" + string.Concat(Enumerable.Repeat(" --- |", header.Count(character => character == '|') - 1))).Prepend(header).Select(row => row + "\n"));

    private static void AssertFresh(string page, Dictionary<string, string> sections)
    {
        var path = RepositoryRoot.Path("docs", "components", page + ".md");
        Snapshot.MatchFile(GeneratedSections.Fill(File.ReadAllText(path).ReplaceLineEndings("\n"), sections), path);
    }
}
