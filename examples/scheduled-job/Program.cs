using Infra;
using Pulumi;

return await StackRunner.RunAsync<ReportStack>(args);

/// <summary>A report for every working day, before anybody is there to read it, and a look at the books every hour.</summary>
public sealed class ReportStack : Stack
{
    private const string Image = "ghcr.io/acme/reports:5.0.2";

    public ReportStack()
    {
        var network = new Network("reports");
        var archive = new Bucket("archive");

        var daily = new Job("daily-report", new()
        {
            Network = network,
            Image = Image,
            Container = new() { Command = ["report", "daily"] },
            Links = { archive },
            Schedule = Schedule.Cron("0 5 ? * MON-FRI *", "Europe/Berlin"),
            Timeout = TimeSpan.FromMinutes(45),
            // A report that is written twice is the same report.
            Retries = 2,
        });

        var check = new Job("check-books", new()
        {
            Network = network,
            Image = Image,
            Container = new() { Command = ["check"] },
            Links = { archive.ReadOnly() },
            Schedule = Schedule.Every(TimeSpan.FromHours(1)),
            FlexibleWindow = TimeSpan.FromMinutes(15),
            Timeout = TimeSpan.FromMinutes(20),
        });

        _ = new Alarms("reports", new()
        {
            Watch = { daily, check, archive },
            Notify = { Notification.Email("team-finance@example.com") },
        });

        DailyReport = daily.StateMachineArn;
    }

    [Output]
    public Output<string> DailyReport { get; private set; }
}
