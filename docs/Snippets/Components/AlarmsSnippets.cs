using Infra;
using Pulumi;

namespace Snippets.Components;

public static class AlarmsSnippets
{
    public static void Smallest(Network network, Service api)
    {
        #region alarms
        var alarms = new Alarms("shop", new()
        {
            Watch = { network, api },
            Slo = Slo.Availability(99.9),
            Notify = { Notification.Email("team@example.com") },
        });
        #endregion
    }

    public static void Notifications(Service api, Config config, Input<string> platformChatTopicArn)
    {
        #region alarms-notify
        var alarms = new Alarms("shop", new()
        {
            Watch = { api },
            Notify =
            {
                Notification.Email("team@example.com", SignalSeverity.Ticket),
                Notification.Webhook("pagerduty", config.RequireSecret("pagerDutyUrl"), SignalSeverity.Page),
                Notification.Topic("chat", platformChatTopicArn),
            },
        });
        #endregion
    }

    public static void Adjustments(Service api, Service batch)
    {
        #region alarms-adjust
        var alarms = new Alarms("shop", new()
        {
            Watch = { api, batch },
            Adjust =
            {
                new(api, "slow-responses", "Reports take their time.") { Threshold = 5 },
                new(batch, "cpu-full", "It uses whatever there is.") { IsOff = true },
            },
        });
        #endregion
    }

    public static void Silence(Service api)
    {
        #region alarms-mute
        var alarms = new Alarms("shop", new()
        {
            Watch = { api },
            Mute =
            {
                MuteWindow.Every("load-test", "0 22 * * SAT", TimeSpan.FromHours(2), "Europe/Berlin"),
                MuteWindow.Once("database-move", new DateTime(2026, 12, 6, 8, 0, 0), TimeSpan.FromHours(3), "Europe/Berlin"),
            },
        });
        #endregion
    }

    public static void Objectives(Service api, Service reports)
    {
        #region slo
        var alarms = new Alarms("shop", new()
        {
            Watch = { api, reports },
            Slo = Slo.Availability(99.9).And(Slo.Latency(TimeSpan.FromSeconds(0.3), 95)),
            SloOf = { [reports] = Slo.Availability(99) },
            Notify = { Notification.Email("team@example.com") },
        });
        #endregion
    }
}
