using System.Collections.Immutable;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;

namespace Pulumi.Surface.Tests.Programs;

/// <summary>The Kubernetes counterpart of <see cref="AwsProgramTests"/>.</summary>
public sealed class KubernetesProgramTests
{
    private readonly FunctionMocks _mocks = new(new Dictionary<string, object>());

    [Fact]
    public async Task A_deployment_and_its_service_keep_their_nested_specs()
    {
        InputMap<string> labels = new() { { "app", "shop" } };
        await RunAsync(() =>
        {
            _ = new Kubernetes.Apps.V1.Deployment("shop", new DeploymentArgs
            {
                Metadata = new ObjectMetaArgs { Labels = labels },
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 2,
                    Selector = new LabelSelectorArgs { MatchLabels = labels },
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = labels },
                        Spec = new PodSpecArgs
                        {
                            Containers = { new ContainerArgs { Name = "app", Image = "shop:1", Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } } } },
                        },
                    },
                },
            });
            _ = new Service("shop-service", new ServiceArgs
            {
                Spec = new ServiceSpecArgs
                {
                    Type = ServiceSpecType.ClusterIP,
                    Selector = labels,
                    Ports = new[] { new ServicePortArgs { Port = 80, TargetPort = 8080 }, new ServicePortArgs { Port = 81, TargetPort = "admin" } },
                },
            });
        });

        var spec = Map(_mocks.Resources["shop"].Inputs["spec"]);
        var container = Map(List(Map(Map(spec["template"])["spec"])["containers"]).Single());
        Assert.Equal(8080d, Map(List(container["ports"]).Single())["containerPort"]);
        var service = Map(_mocks.Resources["shop-service"].Inputs["spec"]);
        Assert.Equal("ClusterIP", service["type"]);
        Assert.Equal([8080d, "admin"], List(service["ports"]).Select(port => Map(port)["targetPort"]));
    }

    [Fact]
    public async Task A_custom_resource_registers_under_its_group_and_kind()
    {
        await RunAsync(() => _ = new Kubernetes.ApiExtensions.CustomResource("monitor", new MonitorArgs { Metadata = new ObjectMetaArgs { Name = "shop" }, Interval = "30s" }));

        var monitor = _mocks.Resources["monitor"];
        Assert.Equal("kubernetes:monitoring.coreos.com/v1:ServiceMonitor", monitor.Type);
        Assert.Equal("ServiceMonitor", monitor.Inputs["kind"]);
        Assert.Equal("30s", monitor.Inputs["interval"]);
    }

    private async Task RunAsync(Action program) => await Deployment.TestAsync(_mocks, new TestOptions { IsPreview = false }, program);

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;

    private static ImmutableArray<object> List(object value) => (ImmutableArray<object>)value;

    private sealed class MonitorArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "ServiceMonitor")
    {
        [Input("interval")]
        public Input<string>? Interval { get; set; }
    }
}
