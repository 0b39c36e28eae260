using System.Collections.Immutable;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Infra;

/// <summary>The dashboards: first whether anything is wrong, then the numbers, then the way to the logs.</summary>
internal sealed class AlarmDashboards(ComponentContext component, AlarmsArgs args)
{
    private const int Third = DashboardBody.Columns / 3;

    private Output<string> Region => component.Deployed.Region;

    /// <summary>Where a component's dashboard is. The address leads there in AWS's own partition.</summary>
    public Output<string> UrlOf(IMonitored watched) => Url(NameOf(watched));

    public void CreateForComponent(WatchedComponent watched)
    {
        var widgets = new List<DashboardWidget>();
        widgets.AddRange(AlarmStates("Alarms", watched.Trouble.Concat(watched.Notifying)));
        widgets.AddRange(watched.Objectives.SelectMany(Objective));
        widgets.AddRange(watched.Signals.Select(alarm => DashboardWidgets.Graph(
            alarm.Title, Third, alarm.Signal!, alarm.Dimensions, RegionOf(alarm.Region))));
        if (watched.Component is ILogged logged)
        {
            widgets.Add(DashboardWidgets.Text(2, Output.Format($"[Logs of {watched.Path}]({LogsUrl(logged.LogGroupName)})")));
        }

        Create($"{watched.Path}.dashboard", NameOf(watched.Component), widgets);
    }

    public void CreateForStack(ImmutableArray<WatchedComponent> watched)
    {
        var states = watched.SelectMany(item => item.Trouble.Count > 0 ? item.Trouble : item.Notifying);
        var widgets = new List<DashboardWidget>();
        widgets.AddRange(AlarmStates("Components", states));
        foreach (var item in watched)
        {
            widgets.Add(DashboardWidgets.Text(1, Output.Format($"[{item.Path}]({UrlOf(item.Component)})")));
            widgets.AddRange(item.Objectives.Select(objective => BudgetLeft(objective, Third)));
            widgets.AddRange(item.Signals.Where(alarm => alarm.Signal!.Severity == SignalSeverity.Page).Select(alarm => DashboardWidgets.Graph(
                $"{item.Path} {alarm.Title}", Third, alarm.Signal!, alarm.Dimensions, RegionOf(alarm.Region))));
        }

        Create("dashboard", component.PhysicalName(NameRule.Dashboard), widgets);
    }

    private IEnumerable<DashboardWidget> Objective(WatchedObjective watched)
    {
        yield return BudgetLeft(watched, DashboardBody.Columns);
        foreach (var window in watched.Windows.Where((_, index) => index % 2 == 0))
        {
            yield return DashboardWidgets.Graph(
                $"{window.Title}: {watched.Objective}", Third, window.Signal!, window.Dimensions, RegionOf(window.Region));
        }
    }

    private DashboardWidget BudgetLeft(WatchedObjective watched, int width) => DashboardWidgets.Number(
        $"Error budget left, in percent: {watched.Objective}", width, BurnRateSignal.BudgetLeft(watched.Objective, watched.Indicator),
        watched.Indicator.Dimensions, RegionOf(watched.Indicator.Region));

    private static IEnumerable<DashboardWidget> AlarmStates(string title, IEnumerable<CreatedAlarm> alarms) =>
        alarms.Select(alarm => alarm.Arn).Chunk(DashboardWidgets.MaxAlarms).Select(part => DashboardWidgets.Alarms(title, part));

    private void Create(string role, string dashboardName, List<DashboardWidget> widgets) => component.Children.Create(
        role,
        _ => new CloudWatch.DashboardArgs
        {
            DashboardName = dashboardName,
            // What comes last is the least urgent.
            DashboardBody = DashboardBody.Create([.. widgets.Take(DashboardBody.MaxWidgets)]),
        },
        (name, childArgs, options) => new CloudWatch.Dashboard(name, childArgs, options),
        args.Customize.Dashboard);

    private string NameOf(IMonitored watched) => component.PhysicalName(NameRule.Dashboard, WatchedSignal.KindOf(watched), watched.Name);

    private Output<string> RegionOf(string? region) => region is null ? Region : Output.Create(region);

    private Output<string> Url(string dashboardName) =>
        Output.Format($"https://console.aws.amazon.com/cloudwatch/home?region={Region}#dashboards/dashboard/{dashboardName}");

    // The console wants the name's slashes escaped twice, and % written as $.
    private Output<string> LogsUrl(Output<string> logGroup) => Output.Format(
        $"https://console.aws.amazon.com/cloudwatch/home?region={Region}#logsV2:log-groups/log-group/{logGroup.Apply(name => name.Replace("/", "$252F", StringComparison.Ordinal))}");
}
