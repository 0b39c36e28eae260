using Infra;

namespace Snippets.Components;

public static class JobSnippets
{
    public static void Nightly(Network network)
    {
        #region job
        var cleanup = new Job("cleanup", new()
        {
            Network = network,
            Image = "ghcr.io/acme/cleanup:1.4.2",
            Schedule = Schedule.Cron("0 3 * * ? *", "Europe/Berlin"),
        });
        #endregion
    }

    public static void ByHand(Network network)
    {
        #region job-by-hand
        var migrate = new Job("migrate", new()
        {
            Network = network,
            Image = "ghcr.io/acme/shop-api:1.4.2",
            Container = new() { Command = ["migrate"] },
            Timeout = TimeSpan.FromMinutes(15),
        });
        #endregion
    }
}
