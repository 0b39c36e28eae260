using Pulumi;

namespace Infra.Kubernetes.Tests;

/// <summary>Components of a cluster as tests want them: the smallest, and changed at one point.</summary>
internal static class KubernetesStacks
{
    public const string Image = "ghcr.io/acme/shop-api:1.4.2";

    public static Namespace Namespace(Tier? tier = null) => new("shop", new() { Tier = tier });

    public static WebService WebService(string name = "api", Action<WebServiceArgs>? change = null, Namespace? space = null)
    {
        var args = new WebServiceArgs { Namespace = space ?? Namespace(), Image = Image };
        change?.Invoke(args);
        return new WebService(name, args);
    }

    public static Worker Worker(string name = "mailer", Action<WorkerArgs>? change = null, Namespace? space = null)
    {
        var args = new WorkerArgs { Namespace = space ?? Namespace(), Image = Image };
        change?.Invoke(args);
        return new Worker(name, args);
    }

    public static CronWorkload CronWorkload(string name = "report", Action<CronWorkloadArgs>? change = null, Namespace? space = null)
    {
        var args = new CronWorkloadArgs { Namespace = space ?? Namespace(), Image = Image, Schedule = "0 3 * * *" };
        change?.Invoke(args);
        return new CronWorkload(name, args);
    }

    public static WebService WebServiceWithAllOptions()
    {
        var space = Namespace();
        var prices = WebService("prices", space: space);
        return WebService("api", space: space, change: args =>
        {
            args.Image = "ghcr.io/acme/shop-api@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
            args.Port = 9000;
            args.Domain = "api.example.com";
            args.Entry = Entry.AwsLoadBalancer("10.0.0.0/20", "10.0.16.0/20") with
            {
                Exposure = Exposure.Public,
                CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d",
                WebAclArn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/0a1b2c3d",
                Group = "shop",
            };
            args.Links.Add(prices);
            args.Environment["LOG_LEVEL"] = "info";
            args.Secrets["PAYMENT_KEY"] = PodSecret.Of("payments", "key");
            args.Secrets["SESSION_KEY"] = PodSecret.Value(Output.CreateSecret("correct-horse"));
            args.Files["/app/config/shop.json"] = """{"currency":"EUR"}""";
            args.Files["/app/config/terms.txt"] = "None.";
            args.Size = new() { Cpu = "500m", Memory = "512Mi", MemoryLimit = "1Gi" };
            args.Pod = new()
            {
                Command = ["/app/shop"],
                Arguments = ["serve"],
                User = 1654,
                Tmp = "256Mi",
                PriorityClass = "serving",
                ImagePullSecrets = ["ghcr"],
                NodeLabels = new Dictionary<string, string>(StringComparer.Ordinal) { ["kubernetes.io/arch"] = "arm64" },
            };
            args.Egress.Add(Infra.Kubernetes.Egress.ToInternet());
            args.Egress.Add(Infra.Kubernetes.Egress.To("10.0.128.0/20", 5432));
            args.Scaling = new() { MinReplicas = 6, MaxReplicas = 60, CpuTargetPercent = 50, MemoryTargetPercent = 70 };
            args.Health = new()
            {
                ReadyPath = "/ready",
                LivePath = "/live",
                Interval = TimeSpan.FromSeconds(15),
                Timeout = TimeSpan.FromSeconds(5),
                StartupTime = TimeSpan.FromSeconds(120),
            };
            args.Shutdown = new() { DeregistrationDelay = TimeSpan.FromSeconds(60), DrainDelay = TimeSpan.FromSeconds(70), StopTimeout = TimeSpan.FromSeconds(45) };
            args.Tags["team-channel"] = "payments-ops";
            args.Customize.Service = (child, _) => child.Metadata = child.Metadata!;
        });
    }

    public static Worker WorkerWithAllOptions() => Worker(change: args =>
    {
        args.Health = new() { ReadyCommand = ["/app/mailer", "ready"], LiveCommand = ["/app/mailer", "live"] };
        args.Scaling = new() { MinReplicas = 1, MaxReplicas = 5 };
        args.StopTimeout = TimeSpan.FromSeconds(300);
        args.Pod = new() { AllowWritableRoot = true };
        args.Customize.Deployment = (_, options) => options.Protect = true;
    });

    public static CronWorkload CronWorkloadWithAllOptions() => CronWorkload(change: args =>
    {
        args.Schedule = "*/15 8-18 * * MON-FRI";
        args.TimeZone = "Europe/Berlin";
        args.Deadline = TimeSpan.FromMinutes(10);
        args.Retries = 0;
        args.StartDeadline = TimeSpan.FromSeconds(60);
        args.IsSuspended = true;
        args.Files["/app/report.sql"] = "select 1";
        args.Customize.CronJob = (_, _) => { };
    });

    public static Namespace NamespaceWithAllOptions() => new("shop", new()
    {
        Name = "shop-eu",
        Quota = new() { Cpu = "64", Memory = "128Gi", Pods = 300 },
        DnsAddresses = ["169.254.20.10/32"],
        AllowBaselinePods = true,
        Tags = { ["team-channel"] = "payments-ops" },
        Customize = new() { Limits = (_, _) => { } },
    });
}
