using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Infra.Kubernetes;

/// <summary>
/// Watches components of a cluster by Prometheus: their golden signals, and the objectives of services with the same burn rates as on AWS. Takes the
/// operator of Prometheus, as kube-prometheus-stack brings it.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/kubernetes/prometheus-alarms.md</c>.</remarks>
public sealed class PrometheusAlarms : KubernetesComponent
{
    private const string Api = "monitoring.coreos.com/v1";

    private readonly PrometheusAlarmsArgs _args;

    /// <summary>Creates the rules.</summary>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What to watch, and what is expected of it.</param>
    /// <param name="options">Pulumi's options, such as an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public PrometheusAlarms(string name, PrometheusAlarmsArgs args, ComponentResourceOptions? options = null)
        : base("infra:kubernetes:PrometheusAlarms", name, args, args?.Watch.Select(SpaceOf).FirstOrDefault(space => space is not null)?.Cluster, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _args = args;
        var alerts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var component in args.Watch)
        {
            var rules = new PrometheusRules(args, Platform, component);
            CreateRules(component, rules);
            alerts.UnionWith(rules.Signals.Select(signal => $"{component.Name}: {signal.Name}"));
            if (component is WebService service)
            {
                CreateMonitor(service);
                alerts.UnionWith(args.ObjectivesOf(service).Select(objective => $"{service.Name}: {objective}"));
            }
        }

        Watched = [.. alerts];
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal) { ["watched"] = Watched.ToList() });
    }

    /// <summary>What is watched: the component, and its signal or objective.</summary>
    public ImmutableArray<string> Watched { get; }

    internal static Namespace? SpaceOf(KubernetesComponent component) => component switch
    {
        Workload workload => workload.Namespace,
        CronWorkload workload => workload.Namespace,
        _ => null,
    };

    // Beside the component, so that both go together.
    private void CreateRules(KubernetesComponent component, PrometheusRules rules)
    {
        var space = SpaceOf(component)!.NamespaceName;
        Objects.Create(
            $"{component.Name}-rules",
            Metadata(component, space),
            metadata => new CustomObjectArgs(Api, "PrometheusRule") { Metadata = metadata, Spec = rules.Spec(space) },
            (name, args, options) => new CustomObject(name, args, options),
            _args.Customize.Rules);
    }

    private void CreateMonitor(WebService service)
    {
        var endpoint = ImmutableDictionary<string, object>.Empty
            .Add("port", "http")
            .Add("path", _args.MetricsPath)
            .Add("interval", "30s")
            .Add("scrapeTimeout", "10s");
        Objects.Create(
            $"{service.Name}-monitor",
            Metadata(service, service.NamespaceName),
            metadata => new CustomObjectArgs(Api, "ServiceMonitor")
            {
                Metadata = metadata,
                Spec = new InputMap<object>
                {
                    {
                        "selector",
                        ImmutableDictionary<string, object>.Empty.Add(
                            "matchLabels", ImmutableDictionary<string, object>.Empty.Add(KubernetesLabels.Name, service.Name))
                    },
                    { "endpoints", ImmutableArray.Create<object>(endpoint) },
                },
            },
            (name, args, options) => new CustomObject(name, args, options),
            _args.Customize.Monitor);
        NetworkPolicies.AllowIn(
            Objects,
            $"{service.Name}-from-prometheus",
            new ObjectMetaArgs { Name = $"{service.Name}-from-prometheus", Namespace = service.NamespaceName },
            service.Selector,
            new()
            {
                From = { NetworkPolicies.PodsOf(_args.PrometheusNamespace) },
                Ports = { NetworkPolicies.Tcp(service.Port) },
            },
            _args.Customize.FromPrometheus);
    }

    private ObjectMetaArgs Metadata(KubernetesComponent component, Output<string> space)
    {
        var metadata = new ObjectMetaArgs { Name = component.Name, Namespace = space };
        foreach (var (key, value) in _args.Selector)
        {
            metadata.Labels.Add(key, value);
        }

        return metadata;
    }
}
