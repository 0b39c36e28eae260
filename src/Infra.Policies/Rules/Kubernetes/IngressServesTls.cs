namespace Infra.Policies.Rules;

/// <summary>Ingresses serve HTTPS, with certificates for their hosts and without text for the controller.</summary>
public sealed class IngressServesTls : ResourcePolicy
{
    private const string Alb = "alb.ingress.kubernetes.io/";
    private const string Nginx = "nginx.ingress.kubernetes.io/";

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-519",
        Slug = "k8s-ingress-tls",
        Title = "Ingresses serve HTTPS only",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "What goes over plain HTTP can be read and changed by everyone on the way. Snippets in annotations put any text "
            + "into the configuration of the controller, which holds the certificates of all.",
        Fix = "List the hosts with a secretName in tls, or for load balancers of AWS set the certificate-arn and ssl-redirect "
            + "annotations; leave snippets out.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"],
        Anchors = ["checkov CKV_K8S_152", "checkov CKV_K8S_153", "checkov CKV_K8S_154"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [KubernetesKinds.Ingress];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:networking.k8s.io/v1:Ingress shop:
          metadata: { namespace: shop }
          spec: { rules: [{ host: shop.example.com }], tls: [{ hosts: [shop.example.com], secretName: shop-tls }] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:networking.k8s.io/v1:Ingress shop:
          metadata: { namespace: shop }
          spec: { rules: [{ host: shop.example.com }] }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var ingress in KubernetesObject.In(resource).Where(static ingress => !ingress.IsPatch || !ingress.Spec.IsMissing))
        {
            var (annotations, tls) = (ingress.Metadata["annotations"], ingress.Known(ingress.Spec["tls"]));
            foreach (var (key, value) in annotations.Entries)
            {
                var snippet = key.Length == 0 ? Truth.UnknownBecause(value) : Truth.Of(key.EndsWith("-snippet", StringComparison.Ordinal), value);
                resource.Require(!snippet, "An annotation puts text into the configuration of the controller.");
            }

            if (annotations.IsUnknown)
            {
                continue;
            }

            var ports = annotations[Alb + "listen-ports"];
            var balanced = annotations[Alb + "certificate-arn"].IsSet() | ports.HasText("HTTPS");
            resource.Require((balanced | tls.IsSet()).At(tls), "The ingress serves plain HTTP.");
            var plain = (ports.HasText("\"HTTP\"") & annotations[Alb + "ssl-redirect"].IsNotSet()) | annotations[Nginx + "ssl-redirect"].IsFalse();
            resource.Require(!plain, "The ingress does not lead HTTP to HTTPS.");
            foreach (var rule in ingress.Spec["rules"].Items)
            {
                var host = rule["host"];
                resource.Require((balanced | !tls.IsSet() | IsCovered(host, tls)).At(host), "No certificate is for a host of the ingress.");
            }
        }
    }

    private static Truth IsCovered(Property host, Property tls) =>
        host.IsNotSet() | tls.Any(entry => entry["hosts"].IsNotSet() | entry["hosts"].Any(name => IsFor(name, host)));

    private static Truth IsFor(Property name, Property host)
    {
        if (host.Text is not { } text || (name.Text is { } own && own == text))
        {
            return host.Text is null ? Truth.UnknownBecause(host) : Truth.Of(true, name);
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return name.Is(text) | (dot < 0 ? Truth.No : name.Is("*" + text[dot..]));
    }
}
