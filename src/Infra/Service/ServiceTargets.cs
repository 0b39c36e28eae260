using Pulumi;
using LB = Pulumi.Aws.LB;

namespace Infra;

/// <summary>The target groups that tasks join: one, or two between which ECS moves requests during a rollout.</summary>
internal sealed class ServiceTargets
{
    private readonly ServiceContext _service;

    public ServiceTargets(ServiceContext service)
    {
        _service = service;
        Main = Create("targets", "");
        Alternate = service.Settings.Rollout.Shifts ? Create("alternate-targets", "2") : null;
    }

    public LB.TargetGroup Main { get; }

    /// <summary>Null for a rolling service.</summary>
    public LB.TargetGroup? Alternate { get; }

    private ServiceSettings Settings => _service.Settings;

    private LB.TargetGroup Create(string role, string mark) => _service.Children.Create(
        role,
        tags => new LB.TargetGroupArgs
        {
            // What replaces a group must exist while a listener still holds the old one: only a generated name allows both.
            // The exposure is part of it: a group cannot belong to the old and the new load balancer at the same time.
            NamePrefix = PhysicalName.Prefix(NameRule.TargetGroupPrefix, $"{(Settings.IsPublic ? "p" : "i")}{mark}-{_service.Name}"),
            VpcId = _service.Network.VpcId,
            TargetType = "ip",
            Protocol = "HTTP",
            Port = Settings.Port,
            DeregistrationDelay = (int)Settings.DeregistrationDelay.TotalSeconds,
            HealthCheck = new LB.Inputs.TargetGroupHealthCheckArgs
            {
                Enabled = true,
                Protocol = "HTTP",
                Port = "traffic-port",
                Path = Settings.HealthCheckPath,
                Matcher = "200-299",
                Interval = (int)Settings.HealthCheckInterval.TotalSeconds,
                Timeout = (int)Settings.HealthCheckTimeout.TotalSeconds,
                HealthyThreshold = Settings.HealthyThreshold,
                UnhealthyThreshold = Settings.UnhealthyThreshold,
            },
            Tags = tags,
        },
        (name, args, options) => new LB.TargetGroup(name, args, options),
        _service.Customize.TargetGroup,
        // ECS registers each task with its own port. The group's is a default that nothing uses, and AWS can only replace the group to change it.
        new CustomResourceOptions { IgnoreChanges = { "port" } });
}
