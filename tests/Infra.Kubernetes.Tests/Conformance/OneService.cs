namespace Infra.Kubernetes.Tests.Conformance;

/// <summary>One description of a service, and how it is said on both platforms.</summary>
/// <param name="Image">The image.</param>
/// <param name="Port">The port.</param>
/// <param name="Domain">The host name.</param>
/// <param name="Least">The fewest copies.</param>
/// <param name="Most">The most copies.</param>
/// <param name="CpuPercent">The processor use to aim at.</param>
/// <param name="HealthPath">The path that says whether a copy can work.</param>
/// <param name="Slo">What clients may expect.</param>
internal sealed record OneService(string Image, int Port, string Domain, int Least, int Most, int CpuPercent, string HealthPath, Slo Slo)
{
    public static OneService Shop { get; } = new("ghcr.io/acme/shop-api:1.4.2", 8080, "api.example.com", 3, 9, 55, "/ready", Slo.Availability(99.9));

    public async Task<PlanView> OnEcsAsync(Tier tier) => PlanView.Of(await GoldenPlan.PreviewAsync(
        () =>
        {
            var network = new Network("net");
            var api = new Service("api", new()
            {
                Network = network,
                Image = Image,
                Port = Port,
                Domain = Domain,
                Scaling = new() { MinTasks = Least, MaxTasks = Most, CpuTargetPercent = CpuPercent },
                HealthCheck = new() { Path = HealthPath },
                Environment = { ["LOG_LEVEL"] = "info" },
                Links = { new Database("orders", new() { Network = network }), new Queue("events").SendOnly(), new Secret("payment-token") },
            });
            _ = new Alarms("alarms", new() { Watch = { api }, Slo = Slo, Notify = { Notification.Email("team@example.com") } });
        },
        tier));

    public async Task<PlanView> OnKubernetesAsync(Tier tier) => PlanView.Of(await GoldenPlan.PreviewAsync(
        () =>
        {
            var network = new Network("net");
            var api = new WebService("api", new()
            {
                Namespace = new Namespace("shop", new() { Cluster = new Cluster("main", new() { Network = network }) }),
                Image = Image,
                Port = Port,
                Domain = Domain,
                Entry = Entry.AwsLoadBalancer(network.Cidr),
                Scaling = new() { MinReplicas = Least, MaxReplicas = Most, CpuTargetPercent = CpuPercent },
                Health = new() { ReadyPath = HealthPath },
                Environment = { ["LOG_LEVEL"] = "info" },
                Links = { new Database("orders", new() { Network = network }), new Queue("events").SendOnly(), new Secret("payment-token") },
            });
            _ = new PrometheusAlarms("alarms", new() { Watch = { api }, Slo = Slo });
        },
        tier));
}
