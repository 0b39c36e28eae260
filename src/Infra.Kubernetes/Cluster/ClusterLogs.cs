using CloudWatch = Pulumi.Aws.CloudWatch;

namespace Infra.Kubernetes;

/// <summary>The log groups that EKS and the add-on for logs would otherwise make themselves, kept forever and without tags.</summary>
internal sealed class ClusterLogs
{
    // What the nodes say, what runs for the cluster itself, and the numbers behind Container Insights.
    private static readonly string[] OtherKinds = ["dataplane", "host", "performance"];

    private readonly ComponentContext _component;
    private readonly ClusterArgs _args;

    public ClusterLogs(ComponentContext component, ClusterArgs args, ClusterDefaults defaults, string clusterName)
    {
        _component = component;
        _args = args;
        ControlPlane = Create("control-plane-logs", $"/aws/eks/{clusterName}/cluster", defaults.ControlPlaneLogDays);
        Application = Create("application-logs", $"/aws/containerinsights/{clusterName}/application", defaults.ContainerLogDays);
        Others =
        [
            .. OtherKinds.Select(kind => Create($"{kind}-logs", $"/aws/containerinsights/{clusterName}/{kind}", defaults.ContainerLogDays)),
        ];
    }

    public CloudWatch.LogGroup ControlPlane { get; }

    public CloudWatch.LogGroup Application { get; }

    public IReadOnlyList<CloudWatch.LogGroup> Others { get; }

    private CloudWatch.LogGroup Create(string role, string logGroup, int days) => _component.Children.Create(
        role,
        tags => new CloudWatch.LogGroupArgs { Name = logGroup, RetentionInDays = days, Tags = tags },
        (name, args, options) => new CloudWatch.LogGroup(name, args, options),
        _args.Customize.LogGroup);
}
