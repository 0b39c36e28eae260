namespace Infra.Policies.Rules;

/// <summary>Services are not open to the internet.</summary>
public sealed class ServiceIsNotPublic : ResourcePolicy
{
    private static readonly (string Key, string Value)[] Internal =
    [
        ("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"),
        ("service.beta.kubernetes.io/aws-load-balancer-internal", "true"),
        ("service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
        ("networking.gke.io/load-balancer-type", "Internal"),
        ("cloud.google.com/load-balancer-type", "Internal"),
        ("service.beta.kubernetes.io/openstack-internal-load-balancer", "true"),
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-518",
        Slug = "k8s-no-public-service",
        Title = "Services are not open to the internet",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A service of type LoadBalancer gets an address of its own on the internet, without TLS, firewall or access log. A "
            + "service with externalIPs catches the traffic of any address that it names.",
        Fix = "Use type ClusterIP behind an Ingress; for a load balancer set the annotation of your cloud that makes it "
            + "internal, or loadBalancerSourceRanges.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer"],
        Anchors = ["compliance-policies service disallow-load-balancer", "trivy KSV-0108"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.Service];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:core/v1:Service orders:
          metadata: { namespace: shop }
          spec: { type: ClusterIP, ports: [{ port: 80 }] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:core/v1:Service orders:
          metadata: { namespace: shop }
          spec: { type: LoadBalancer, ports: [{ port: 80 }] }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var service in KubernetesObject.In(resource))
        {
            var spec = service.Spec;
            resource.Require(!spec["externalIPs"].IsSet(), "The service takes addresses that it does not own.");

            var annotations = service.Metadata["annotations"];
            var closed = Truth.No;
            foreach (var (key, value) in Internal)
            {
                closed |= annotations[key].Is(value, StringComparison.OrdinalIgnoreCase);
            }

            var ranges = spec["loadBalancerSourceRanges"];
            closed |= ranges.IsSet() & !ranges.Any(static range => range.EndsWith("/0"));
            closed |= !spec["type"].Is("LoadBalancer");
            resource.Require(closed.At(spec["type"]), "The load balancer of the service is open to the internet.");
        }
    }
}
