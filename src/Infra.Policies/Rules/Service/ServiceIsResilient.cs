namespace Infra.Policies.Rules;

/// <summary>Services survive a lost task and a bad deployment.</summary>
public sealed class ServiceIsResilient : StackPolicy
{
    private static readonly Parameter<TierValues<int>> Tasks = Parameter.WholeByTier(
        "minimumTasks", new(0, 1, 2), minimum: 0, maximum: 5000, "Tasks that run at least, by autoscaling or as desired count.");

    private static readonly Parameter<TierValues<int>> Healthy = Parameter.WholeByTier(
        "minimumHealthyPercent", new(0, 50, 100), minimum: 0, maximum: 100, "Percent of the tasks that stay healthy during a deployment.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-361",
        Slug = "ecs-service-resilient",
        Title = "Services survive a lost task and a bad deployment",
        Pillars = [Pillar.Resilience, Pillar.Scalability],
        Severity = Severity.High,
        Why = "With one task, losing a machine or a zone is an outage. Without the circuit breaker a deployment that never "
            + "becomes healthy goes on forever, and a task with a public address can be reached around the load balancer.",
        Fix = "Use the Infra Service component (Scaling.MinTasks, Scaling.MaxTasks), which does all of it; on a raw Service "
            + "set deploymentCircuitBreaker with rollback, desiredCount of at least 2, and an appautoscaling Target.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("ECS.2")],
        Links = ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html"],
        Anchors = ["checkov CKV_AWS_333"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.EcsService];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.ScalableTarget];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tasks, Healthy];

    /// <inheritdoc/>
    public override string Good => """
        aws:ecs/service:Service orders:
          desiredCount: 2
          deploymentCircuitBreaker: { enable: true, rollback: true }
          networkConfiguration: { subnets: [subnet-1, subnet-2] }
        aws:appautoscaling/target:Target orders-scaling:
          resourceId: service/shop/${orders.name}
          minCapacity: 2
          maxCapacity: 10
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ecs/service:Service orders:
          desiredCount: 1
          networkConfiguration: { subnets: [subnet-1], assignPublicIp: true }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        resource.Require(!resource["networkConfiguration"]["assignPublicIp"].IsTrue(), "Tasks get public addresses.");

        // Deployments by CodeDeploy or others have their own way back.
        var rolling = resource["deploymentController"]["type"].Or("ECS").Is("ECS");
        var breaker = resource["deploymentCircuitBreaker"];
        if (!rolling.IsNo)
        {
            var rollsBack = breaker["enable"].IsTrue() & breaker["rollback"].IsTrue();
            resource.Require(rolling.Implies(rollsBack.At(breaker)), "A failed deployment is not rolled back.");
        }

        // One task on each machine: how many there are is a matter of the cluster.
        var daemon = resource["schedulingStrategy"].Is("DAEMON");
        if (daemon.IsYes)
        {
            return;
        }

        resource.Require(
            daemon | resource["deploymentMinimumHealthyPercent"].Or(100).AtLeast(resource.Get(Healthy)),
            "A deployment stops too many tasks before new ones are healthy.");
        var scaling = graph.AttachedTo(resource, AwsTypes.ScalableTarget, "resourceId");
        var tasks = resource.Get(Tasks);
        var enough = scaling.Any(own => own["minCapacity"].AtLeast(tasks))
            | (!scaling.Exist() & resource["desiredCount"].Or(0).AtLeast(tasks));
        resource.Require((daemon | enough).At(resource["desiredCount"]), $"Fewer than {tasks} tasks may run.");
        RequireScaling(resource, daemon | scaling.Exist());
    }

    private static void RequireScaling(ResourceCheck resource, Truth scales)
    {
        if (resource.Tier == PlanTier.Production)
        {
            resource.Require(scales.At(resource["desiredCount"]), "The number of tasks does not follow the load.");
        }
    }
}
