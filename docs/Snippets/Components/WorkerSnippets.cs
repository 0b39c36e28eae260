using Infra;

namespace Snippets.Components;

public static class WorkerSnippets
{
    public static void Smallest(Network network)
    {
        #region worker
        var worker = new Worker("mailer", new()
        {
            Network = network,
            Image = "ghcr.io/acme/mailer:1.4.2",
            Container = new() { Cpu = 512 },
            Scaling = new() { MaxTasks = 6, CpuTargetPercent = 70 },
        });
        #endregion
    }

    public static void Scheduled(Network network)
    {
        #region worker-schedules
        var worker = new Worker("mailer", new()
        {
            Network = network,
            Image = "ghcr.io/acme/mailer:1.4.2",
            Scaling = new()
            {
                Schedules =
                [
                    new() { Name = "day", When = Schedule.Cron("0 7 ? * MON-FRI *", "Europe/Berlin"), MinTasks = 4 },
                    new() { Name = "night", When = Schedule.Cron("0 20 ? * MON-FRI *", "Europe/Berlin"), MinTasks = 1 },
                ],
            },
        });
        #endregion
    }
}
