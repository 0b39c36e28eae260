using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Apps = Pulumi.Kubernetes.Apps.V1;
using Autoscaling = Pulumi.Kubernetes.Autoscaling.V2;
using PodContainerArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs;
using Policy = Pulumi.Kubernetes.Policy.V1;

namespace Infra.Kubernetes;

/// <summary>The pods that a workload keeps running: a deployment, the autoscaler that alone says how many, and how many may be away.</summary>
internal sealed class WorkloadPods
{
    private readonly KubernetesObjects _objects;
    private readonly WorkloadSettings _settings;
    private readonly WorkloadCustomize _customize;
    private readonly PodTemplate _template;

    public WorkloadPods(KubernetesObjects objects, WorkloadSettings settings, WorkloadCustomize customize)
    {
        _objects = objects;
        _settings = settings;
        _customize = customize;
        _template = new PodTemplate(objects, settings);
        Deployment = CreateDeployment();
        Autoscaler = CreateAutoscaler();
        CreateBudget();
    }

    public Apps.Deployment Deployment { get; }

    public Autoscaling.HorizontalPodAutoscaler Autoscaler { get; }

    public Output<string> AccountName => _template.AccountName;

    private Input<string> Space => _settings.Args.Namespace.NamespaceName;

    private Apps.Deployment CreateDeployment()
    {
        var metadata = new ObjectMetaArgs { Name = _objects.Name, Namespace = Space, Labels = _template.Version };
        metadata.Annotations.Add("pulumi.com/timeoutSeconds", Seconds(_settings.RolloutTime).ToString(CultureInfo.InvariantCulture));
        return _objects.Create(
            "deployment",
            metadata,
            meta => new DeploymentArgs { Metadata = meta, Spec = CreateSpec() },
            (name, args, options) => new Apps.Deployment(name, args, options),
            _customize.Deployment,
            new CustomResourceOptions { DependsOn = _template.Prerequisites });
    }

    // No replicas: the number belongs to the autoscaler, and whoever sends one takes it away from it.
    private DeploymentSpecArgs CreateSpec() => new()
    {
        Selector = new LabelSelectorArgs { MatchLabels = _objects.Selector },
        Strategy = new DeploymentStrategyArgs
        {
            Type = "RollingUpdate",
            RollingUpdate = new RollingUpdateDeploymentArgs { MaxUnavailable = 0, MaxSurge = Percent(_settings.Defaults.SurgePercent) },
        },
        MinReadySeconds = Seconds(_settings.Defaults.MinReadyTime),
        ProgressDeadlineSeconds = Seconds(_settings.StepTime),
        RevisionHistoryLimit = _settings.Defaults.RevisionHistory,
        Template = _template.Build(Complete),
    };

    private void Complete(PodSpecArgs pod, PodContainerArgs container)
    {
        pod.TerminationGracePeriodSeconds = Seconds(_settings.GracePeriod);
        pod.TopologySpreadConstraints.Add(Spread("topology.kubernetes.io/zone", _settings.Defaults.ZoneSpread));
        pod.TopologySpreadConstraints.Add(Spread("kubernetes.io/hostname", _settings.Defaults.NodeSpread));
        WorkloadProbes.Add(container, _settings);
        if (_settings.Serves)
        {
            container.Ports.Add(new ContainerPortArgs { Name = "http", ContainerPortValue = _settings.Port!.Value, Protocol = "TCP" });
            // Those who still send to the pod have to hear first that it leaves. The kubelet sleeps, so the image needs no shell.
            container.Lifecycle = new LifecycleArgs
            {
                PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = Seconds(_settings.DrainDelay) } },
            };
        }
    }

    private TopologySpreadConstraintArgs Spread(string key, string otherwise) => new()
    {
        MaxSkew = 1,
        TopologyKey = key,
        WhenUnsatisfiable = otherwise,
        LabelSelector = new LabelSelectorArgs { MatchLabels = _objects.Selector },
        // Each revision for itself: pods that a rollout is about to remove do not count.
        MatchLabelKeys = { "pod-template-hash" },
    };

    private Autoscaling.HorizontalPodAutoscaler CreateAutoscaler() => _objects.Create(
        "autoscaler",
        Metadata(),
        meta => new HorizontalPodAutoscalerArgs
        {
            Metadata = meta,
            Spec = new HorizontalPodAutoscalerSpecArgs
            {
                ScaleTargetRef = new CrossVersionObjectReferenceArgs
                {
                    ApiVersion = "apps/v1",
                    Kind = "Deployment",
                    Name = Deployment.Metadata.Apply(metadata => metadata.Name),
                },
                MinReplicas = _settings.MinReplicas,
                MaxReplicas = _settings.MaxReplicas,
                Metrics = { Use("cpu", _settings.CpuTargetPercent), Use("memory", _settings.MemoryTargetPercent) },
                Behavior = new HorizontalPodAutoscalerBehaviorArgs
                {
                    ScaleDown = new HPAScalingRulesArgs { StabilizationWindowSeconds = Seconds(_settings.Defaults.ScaleDownWait) },
                },
            },
        },
        (name, args, options) => new Autoscaling.HorizontalPodAutoscaler(name, args, options),
        _customize.Autoscaler);

    private void CreateBudget() => _objects.Create(
        "budget",
        Metadata(),
        meta => new PodDisruptionBudgetArgs
        {
            Metadata = meta,
            Spec = new PodDisruptionBudgetSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchLabels = _objects.Selector },
                MaxUnavailable = Percent(_settings.Defaults.DisruptionPercent),
                // Pods that do not work keep nobody from anything.
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            },
        },
        (name, args, options) => new Policy.PodDisruptionBudget(name, args, options),
        _customize.DisruptionBudget);

    private ObjectMetaArgs Metadata() => new() { Name = _objects.Name, Namespace = Space };

    private static MetricSpecArgs Use(string resource, int percent) => new()
    {
        Type = "Resource",
        Resource = new ResourceMetricSourceArgs
        {
            Name = resource,
            Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = percent },
        },
    };

    private static string Percent(int share) => string.Create(CultureInfo.InvariantCulture, $"{share}%");

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
