using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using ApiExtensions = Pulumi.Kubernetes.ApiExtensions;
using Networking = Pulumi.Kubernetes.Networking.V1;

namespace Infra.Kubernetes;

/// <summary>The way in to a service: an ingress or a route, and a network policy that lets its traffic in, and nobody else's.</summary>
internal static class WebServiceEntry
{
    public static void Create(KubernetesObjects objects, WorkloadSettings settings, WebServiceArgs args, Output<string> service)
    {
        switch (args.Entry)
        {
            case AwsEntry entry:
                AllowFrom(objects, settings, args, entry.From.Select(range => NetworkPolicies.Addresses(range)));
                var ingressClass = args.Namespace.Cluster?.LoadBalancerClass(entry.Exposure) ?? AwsIngress.ClassName;
                CreateIngress(objects, settings, args, service, ingressClass, AwsIngress.Annotations(entry, settings, args), tls: null);
                break;
            case IngressEntry entry:
                AllowFrom(objects, settings, args, [NetworkPolicies.PodsOf(entry.ControllerNamespace)]);
                CreateIngress(objects, settings, args, service, entry.IngressClass, Annotations(entry), entry.TlsSecret ?? $"{objects.Name}-tls");
                break;
            case GatewayEntry entry:
                AllowFrom(objects, settings, args, entry.From.Select(range => NetworkPolicies.Addresses(range)).Prepend(NetworkPolicies.PodsOf(entry.GatewayNamespace)));
                CreateRoute(objects, settings, args, service, entry);
                break;
        }
    }

    private static void AllowFrom(KubernetesObjects objects, WorkloadSettings settings, WebServiceArgs args, IEnumerable<NetworkPolicyPeerArgs> peers)
    {
        var rule = new NetworkPolicyIngressRuleArgs { Ports = { NetworkPolicies.Tcp(settings.Port!.Value) } };
        foreach (var peer in peers)
        {
            rule.From.Add(peer);
        }

        NetworkPolicies.AllowIn(objects, "from-entry", Metadata(objects, settings, "-from-entry"), objects.Selector, rule, args.Customize.FromEntry);
    }

    private static void CreateIngress(
        KubernetesObjects objects, WorkloadSettings settings, WebServiceArgs args, Output<string> service,
        string ingressClass, InputMap<string> annotations, string? tls)
    {
        var metadata = Metadata(objects, settings);
        metadata.Annotations = annotations;
        var spec = new IngressSpecArgs { IngressClassName = ingressClass, Rules = { Rule(args.Domain!, service) } };
        if (tls is not null)
        {
            spec.Tls.Add(new IngressTLSArgs { Hosts = { args.Domain! }, SecretName = tls });
        }

        objects.Create(
            "ingress",
            metadata,
            meta => new IngressArgs { Metadata = meta, Spec = spec },
            (name, child, options) => new Networking.Ingress(name, child, options),
            args.Customize.Ingress);
    }

    private static IngressRuleArgs Rule(string host, Output<string> service) => new()
    {
        Host = host,
        Http = new HTTPIngressRuleValueArgs
        {
            Paths =
            {
                new HTTPIngressPathArgs
                {
                    Path = "/",
                    PathType = "Prefix",
                    Backend = new IngressBackendArgs
                    {
                        Service = new IngressServiceBackendArgs { Name = service, Port = new ServiceBackendPortArgs { Number = WebService.ServicePort } },
                    },
                },
            },
        },
    };

    private static void CreateRoute(KubernetesObjects objects, WorkloadSettings settings, WebServiceArgs args, Output<string> service, GatewayEntry entry) => objects.Create(
        "route",
        Metadata(objects, settings),
        meta => new HttpRouteArgs
        {
            Metadata = meta,
            Spec = new HttpRouteSpecArgs
            {
                ParentRefs = { new HttpRouteParentArgs { Name = entry.Name, Namespace = entry.GatewayNamespace, SectionName = entry.Listener } },
                Hostnames = { args.Domain! },
                Rules = { new HttpRouteRuleArgs { BackendRefs = { new HttpRouteBackendArgs { Name = service, Port = WebService.ServicePort } } } },
            },
        },
        (name, child, options) => new ApiExtensions.CustomResource(name, child, options),
        args.Customize.Route);

    private static InputMap<string> Annotations(IngressEntry entry)
    {
        var annotations = new InputMap<string>();
        if (entry.Issuer is { } issuer)
        {
            annotations.Add("cert-manager.io/cluster-issuer", issuer);
        }

        // Others read it and leave it; ingress-nginx redirects by default, but a ConfigMap of the controller may say otherwise.
        if (entry.IngressClass.Contains("nginx", StringComparison.Ordinal))
        {
            annotations.Add("nginx.ingress.kubernetes.io/force-ssl-redirect", "true");
        }

        return annotations;
    }

    private static ObjectMetaArgs Metadata(KubernetesObjects objects, WorkloadSettings settings, string suffix = "") =>
        new() { Name = objects.Name + suffix, Namespace = settings.Args.Namespace.NamespaceName };
}
