using Infra;
using Pulumi;

return await StackRunner.RunAsync<ThumbnailStack>(args);

/// <summary>An API takes uploads and answers at once; a worker makes the thumbnails, as many at a time as wait for it.</summary>
public sealed class ThumbnailStack : Stack
{
    public ThumbnailStack()
    {
        var config = new Config();
        var network = new Network("thumbnails");
        var uploads = new Queue("uploads");

        var api = new Service("api", new()
        {
            Network = network,
            Image = "ghcr.io/acme/upload-api:3.1.0",
            Domain = config.Get("domain"),
            Links = { uploads.SendOnly() },
        });

        var worker = new Worker("thumbnailer", new()
        {
            Network = network,
            Image = "ghcr.io/acme/thumbnailer:3.1.0",
            Container = new() { Cpu = 1024 },
            Links = { uploads.ConsumeOnly() },
            Scaling = new()
            {
                // Nobody waits for a thumbnail in a sandbox: without uploads, no task runs.
                MinTasks = config.GetInt32("minTasks"),
                ProcessingTime = TimeSpan.FromSeconds(4),
                AcceptableDelay = TimeSpan.FromMinutes(2),
                Schedules = [new() { Name = "mornings", When = Schedule.Cron("30 7 ? * MON-FRI *", "Europe/Berlin"), MinTasks = 4 }, new() { Name = "nights", When = Schedule.Cron("0 22 * * ? *", "Europe/Berlin") }],
            },
        });

        _ = new Alarms("thumbnails", new()
        {
            Watch = { api, uploads, worker },
            Notify = { Notification.Email("team-media@example.com") },
        });

        Url = api.Url;
    }

    [Output]
    public Output<string> Url { get; private set; }
}
