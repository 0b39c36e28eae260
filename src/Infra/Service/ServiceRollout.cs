using System.Globalization;
using Pulumi;
using Ecs = Pulumi.Aws.Ecs;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>What ECS needs to move requests between two revisions: the strategy, and the roles with which it acts.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html</remarks>
internal sealed class ServiceRollout
{
    private const string Principal = "ecs.amazonaws.com";

    private readonly ServiceContext _service;
    private readonly Iam.Role? _balancing;
    private readonly Iam.Role? _asking;
    private readonly List<Resource> _prerequisites = [];

    public ServiceRollout(ServiceContext service)
    {
        _service = service;
        if (Settings.Shifts)
        {
            _balancing = CreateRole("rollout-role", $"Moves requests between the revisions of {service.Name}", service.Customize.RolloutRole);
            _prerequisites.Add(service.Children.Create(
                "rollout-policy",
                _ => new Iam.RolePolicyAttachmentArgs
                {
                    Role = _balancing.Name,
                    PolicyArn = service.Deployed.ManagedPolicy("AmazonECSInfrastructureRolePolicyForLoadBalancers"),
                },
                (name, args, options) => new Iam.RolePolicyAttachment(name, args, options)));
        }

        if (Settings.Rollout.Hooks.Count > 0)
        {
            _asking = CreateRole("rollout-hooks-role", $"Asks functions about rollouts of {service.Name}", customize: null);
            _prerequisites.Add(RolePolicies.Attach(service.Children, "rollout-hooks-policy", _asking, MayAsk()));
        }
    }

    /// <summary>ECS tries the roles at once, and fails without their policies.</summary>
    public IReadOnlyList<Resource> Prerequisites => _prerequisites;

    private RolloutSettings Settings => _service.Settings.Rollout;

    public Ecs.Inputs.ServiceLoadBalancerArgs LoadBalancer(ServiceTraffic traffic)
    {
        var args = new Ecs.Inputs.ServiceLoadBalancerArgs
        {
            TargetGroupArn = traffic.Targets.Main.Arn,
            ContainerName = _service.Name,
            ContainerPort = _service.Settings.Port,
        };
        if (_balancing is not null)
        {
            args.AdvancedConfiguration = new Ecs.Inputs.ServiceLoadBalancerAdvancedConfigurationArgs
            {
                AlternateTargetGroupArn = traffic.Targets.Alternate!.Arn,
                ProductionListenerRule = traffic.Rule!.Arn,
                RoleArn = _balancing.Arn,
            };
        }

        return args;
    }

    public Ecs.Inputs.ServiceDeploymentConfigurationArgs Strategy()
    {
        // Written out: AWS would keep another one that was there before.
        var args = new Ecs.Inputs.ServiceDeploymentConfigurationArgs
        {
            Strategy = Settings.Strategy switch
            {
                RolloutStrategy.Rolling => "ROLLING",
                RolloutStrategy.Canary => "CANARY",
                RolloutStrategy.Linear => "LINEAR",
                RolloutStrategy.BlueGreen => "BLUE_GREEN",
                _ => throw new InvalidOperationException($"There is no strategy {Settings.Strategy}."),
            },
        };
        if (!Settings.Shifts)
        {
            return args;
        }

        args.BakeTimeInMinutes = Minutes(Settings.BakeTime);
        if (Settings.Strategy == RolloutStrategy.Canary)
        {
            args.CanaryConfiguration = new Ecs.Inputs.ServiceDeploymentConfigurationCanaryConfigurationArgs
            {
                CanaryPercent = Settings.Percent,
                CanaryBakeTimeInMinutes = Minutes(Settings.StepBakeTime),
            };
        }
        else if (Settings.Strategy == RolloutStrategy.Linear)
        {
            args.LinearConfiguration = new Ecs.Inputs.ServiceDeploymentConfigurationLinearConfigurationArgs
            {
                StepPercent = Settings.Percent,
                StepBakeTimeInMinutes = Minutes(Settings.StepBakeTime),
            };
        }

        AddHooks(args);
        return args;
    }

    private void AddHooks(Ecs.Inputs.ServiceDeploymentConfigurationArgs args)
    {
        foreach (var hook in Settings.Rollout.Hooks)
        {
            args.LifecycleHooks.Add(new Ecs.Inputs.ServiceDeploymentConfigurationLifecycleHookArgs
            {
                HookTargetArn = hook.FunctionArn,
                RoleArn = _asking!.Arn,
                LifecycleStages = [.. hook.Stages.Order().Select(stage => (Input<string>)Name(stage))],
            });
        }
    }

    private PolicyDocument MayAsk()
    {
        var statement = new PolicyStatement("AskFunctions", "lambda:InvokeFunction");
        foreach (var hook in Settings.Rollout.Hooks)
        {
            statement.Resources.Add(hook.FunctionArn);
        }

        return new PolicyDocument().Add(statement);
    }

    private Iam.Role CreateRole(string role, string description, Customization<Iam.RoleArgs>? customize) => _service.Children.Create(
        role,
        tags => new Iam.RoleArgs
        {
            Description = description,
            // Without conditions on the source: AWS documents none for this principal, and a rollout that may not act stops half-way.
            // Only somebody of this account who may pass the role can have ECS use it.
            AssumeRolePolicy = new PolicyDocument().Add(new PolicyStatement("Assume", "sts:AssumeRole") { Service = Principal }).ToJson(),
            Tags = tags,
        },
        (name, args, options) => new Iam.Role(name, args, options),
        customize);

    private static string Minutes(TimeSpan time) => ((int)time.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private static string Name(RolloutStage stage) => stage switch
    {
        RolloutStage.PreScaleUp => "PRE_SCALE_UP",
        RolloutStage.PostScaleUp => "POST_SCALE_UP",
        RolloutStage.ProductionTrafficShift => "PRODUCTION_TRAFFIC_SHIFT",
        RolloutStage.PostProductionTrafficShift => "POST_PRODUCTION_TRAFFIC_SHIFT",
        _ => throw new InvalidOperationException($"There is no stage {stage}."),
    };
}
