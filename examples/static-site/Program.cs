using Infra;
using Pulumi;

return await StackRunner.RunAsync<SiteStack>(args);

/// <summary>A website of files: what is in the folder public, behind CloudFront.</summary>
public sealed class SiteStack : Stack
{
    public SiteStack()
    {
        // Pulumi.production.yaml sets a domain; a sandbox is served under CloudFront's own name.
        var domain = new Config().Get("domain");

        var site = new StaticSite("site", new()
        {
            Folder = "public",
            Domain = domain,
            AlternativeDomains = domain is null ? [] : [$"www.{domain}"],
            ContentSecurityPolicy = ContentSecurityPolicy.SameOrigin,
        });

        _ = new Alarms("site", new()
        {
            Watch = { site },
            Slo = Slo.Availability(99.9),
            Notify = { Notification.Email("team-web@example.com") },
        });

        Url = site.Url;
    }

    [Output]
    public Output<string> Url { get; private set; }
}
