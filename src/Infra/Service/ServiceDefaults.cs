namespace Infra;

/// <summary>The defaults of a <see cref="Service"/> in one tier.</summary>
public sealed record ServiceDefaults
{
    private ServiceDefaults()
    {
    }

    /// <summary>The port the container listens on.</summary>
    [DefaultSource("What .NET's images listen on; needs no root.", "https://learn.microsoft.com/dotnet/core/compatibility/containers/8.0/aspnet-port")]
    public int Port { get; private init; } = 8080;

    /// <summary>The fewest tasks. In production at least one for each zone of the network.</summary>
    [DefaultSource(
        "One is enough for a sandbox; two survive the loss of a task; three survive the loss of a zone with two thirds of the capacity.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html")]
    public int MinTasks { get; private init; }

    /// <summary>The most tasks.</summary>
    [DefaultSource("A bound on cost: four times the fewest, so that a peak is served and a loop is not.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html")]
    public int MaxTasks { get; private init; }

    /// <summary>The processor use to aim at, in percent.</summary>
    [DefaultSource(
        "Leaves room to serve a peak while new tasks start, and to lose one of three zones (60 % becomes 90 %).",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html")]
    public int CpuTargetPercent { get; private init; } = 60;

    /// <summary>The memory use to aim at, in percent.</summary>
    [DefaultSource(
        "Memory does not recover from being full: scale before garbage collection works against the limit.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html")]
    public int MemoryTargetPercent { get; private init; } = 75;

    /// <summary>The requests per minute that one task is taken to handle.</summary>
    [DefaultSource(
        "100 requests a second for a whole processor, in proportion below; a rough guess that a load test should replace.",
        "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html")]
    public int RequestsPerTaskPerMinute { get; private init; }

    /// <summary>How long after a scale-out the next may follow.</summary>
    [DefaultSource("Long enough for a task to start and count.", "https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html")]
    public TimeSpan ScaleOutCooldown { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long after a scale-in the next may follow.</summary>
    [DefaultSource("AWS's default: give up capacity slowly.", "https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html")]
    public TimeSpan ScaleInCooldown { get; private init; } = TimeSpan.FromSeconds(300);

    /// <summary>The path that says whether a task can serve.</summary>
    [DefaultSource("The convention of ASP.NET Core's and Aspire's health checks.", "https://learn.microsoft.com/aspnet/core/host-and-deploy/health-checks")]
    public string HealthCheckPath { get; private init; } = "/health";

    /// <summary>The time between two health checks.</summary>
    [DefaultSource("A dead task is out after 30 s, with AWS's 30 s interval after 90 s.", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html")]
    public TimeSpan HealthCheckInterval { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the answer to a health check may take.</summary>
    [DefaultSource("AWS's default.", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html")]
    public TimeSpan HealthCheckTimeout { get; private init; } = TimeSpan.FromSeconds(5);

    /// <summary>Successes in a row until a task gets requests.</summary>
    [DefaultSource("The least AWS allows: a new task serves after 20 s.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-healthcheck.html")]
    public int HealthyThreshold { get; private init; } = 2;

    /// <summary>Failures in a row until a task is replaced.</summary>
    [DefaultSource("One lost check is no reason to replace a task, three in a row are.", "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html")]
    public int UnhealthyThreshold { get; private init; } = 3;

    /// <summary>How long after its start a task is not replaced for failing checks.</summary>
    [DefaultSource("A .NET service starts and becomes healthy well within it.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html")]
    public TimeSpan HealthCheckGracePeriod { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the load balancer lets requests of a leaving task finish.</summary>
    [DefaultSource("Covers slow requests; AWS's default of 300 s makes every deployment wait.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-connection-draining.html")]
    public TimeSpan DeregistrationDelay { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the container has from SIGTERM to SIGKILL.</summary>
    [DefaultSource("Longer than the deregistration delay, within Fargate's limit of 120 s.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")]
    public TimeSpan StopTimeout { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>How a new revision takes over.</summary>
    [DefaultSource(
        "A bad revision reaches one request in twenty before it is taken back; without users to protect, the fastest way is the best.",
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html")]
    public RolloutStrategy Rollout { get; private init; }

    /// <summary>The share of requests that a canary gets, in percent.</summary>
    [DefaultSource("What AWS uses for Express services.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html")]
    public double CanaryPercent { get; private init; } = 5;

    /// <summary>The share of requests that moves with each step of a linear rollout, in percent.</summary>
    [DefaultSource("Five steps, each as long as a canary.", "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html")]
    public double LinearStepPercent { get; private init; } = 20;

    /// <summary>How long a canary, or a linear step, is watched.</summary>
    [DefaultSource("The alarm that rolls back needs three minutes to see errors.", "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html")]
    public TimeSpan StepBakeTime { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the old revision stays after the last request has moved.</summary>
    [DefaultSource("The alarm that rolls back needs three minutes to see errors; both revisions are paid for as long.", "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html")]
    public TimeSpan BakeTime { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>The share of failed requests at which a deployment is rolled back, in percent.</summary>
    [DefaultSource("What AWS uses for Express services: above 1 % in two of three minutes.", "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html")]
    public double RollbackErrorPercent { get; private init; } = 1;

    /// <summary>The 99th percentile of response times that is worth a ticket.</summary>
    [DefaultSource("A person notices a second.", "https://sre.google/workbook/alerting-on-slos/")]
    public TimeSpan SlowResponse { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>The defaults of a tier.</summary>
    public static ServiceDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox => new()
        {
            MinTasks = 1,
            MaxTasks = 4,
            RequestsPerTaskPerMinute = 1500,
        },
        Tier.Staging => new()
        {
            MinTasks = 2,
            MaxTasks = 8,
            RequestsPerTaskPerMinute = 3000,
        },
        Tier.Production => new()
        {
            MinTasks = 3,
            MaxTasks = 12,
            RequestsPerTaskPerMinute = 6000,
            Rollout = RolloutStrategy.Canary,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
