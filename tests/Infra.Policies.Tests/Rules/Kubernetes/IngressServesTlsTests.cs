using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class IngressServesTlsTests : RuleTests<IngressServesTls>
{
    private const string Tls = "tls: [{ hosts: [a.example.com, '*.b.example.com'], secretName: a }]";
    private const string Arn = "alb.ingress.kubernetes.io/certificate-arn: a";

    [Theory]
    [InlineData("", $"rules: [{{ host: a.example.com }}, {{ host: x.b.example.com }}], {Tls}")]
    [InlineData("", $"defaultBackend: {{}}, {Tls}")]
    [InlineData("", $"rules: [{{ http: {{}} }}], {Tls}")]
    [InlineData("", "rules: [{ host: a.example.com }], tls: [{ secretName: a }]")]
    [InlineData("", "rules: [{ host: 'a.${other.x}' }], tls: [{ hosts: ['a.${other.x}'], secretName: a }]")]
    [InlineData("", "rules: [{ host: a.example.com }, { host: b.example.com }], tls: [{ hosts: [a.example.com] }, { hosts: [b.example.com] }]")]
    [InlineData(Arn, "rules: [{ host: a.example.com }]")]
    [InlineData("alb.ingress.kubernetes.io/listen-ports: '[{\\\"HTTPS\\\":443}]'", "rules: [{ host: a.example.com }]")]
    [InlineData(Arn + ", alb.ingress.kubernetes.io/listen-ports: '[{\\\"HTTP\\\":80},{\\\"HTTPS\\\":443}]', alb.ingress.kubernetes.io/ssl-redirect: '443'", "rules: []")]
    [InlineData("nginx.ingress.kubernetes.io/ssl-redirect: 'true'", Tls)]
    public void Good_when_all_hosts_have_certificates(string annotations, string spec) => Passes(Plan(annotations, spec));

    [Theory]
    [InlineData("", "rules: [{ host: a.example.com }]", "spec.tls", "The ingress serves plain HTTP.")]
    [InlineData("", "tls: []", "spec.tls", "The ingress serves plain HTTP.")]
    [InlineData("alb.ingress.kubernetes.io/listen-ports: '[{\\\"HTTP\\\":80}]', alb.ingress.kubernetes.io/ssl-redirect: '443'", "rules: []", "spec.tls", "The ingress serves plain HTTP.")]
    [InlineData("", "rules: [{ host: c.example.com }], " + Tls, "spec.rules[0].host", "No certificate is for a host of the ingress.")]
    [InlineData("", "rules: [{ host: b.example.com }], " + Tls, "spec.rules[0].host", "No certificate is for a host of the ingress.")]
    [InlineData("", "rules: [{ host: x.y.b.example.com }], " + Tls, "spec.rules[0].host", "No certificate is for a host of the ingress.")]
    [InlineData("", "rules: [{ host: localhost }], " + Tls, "spec.rules[0].host", "No certificate is for a host of the ingress.")]
    [InlineData("nginx.ingress.kubernetes.io/ssl-redirect: 'false'", Tls, null, "The ingress does not lead HTTP to HTTPS.")]
    [InlineData(Arn + ", alb.ingress.kubernetes.io/listen-ports: '[{\\\"HTTP\\\":80},{\\\"HTTPS\\\":443}]'", "rules: []", null, "The ingress does not lead HTTP to HTTPS.")]
    [InlineData("nginx.ingress.kubernetes.io/server-snippet: a", Tls, null, "An annotation puts text into the configuration of the controller.")]
    [InlineData("nginx.ingress.kubernetes.io/configuration-snippet: '${other.x}'", Tls, null, "An annotation puts text into the configuration of the controller.")]
    public void Bad_when_omitted_or_plain(string annotations, string spec, string? path, string message) =>
        Violates(Plan(annotations, spec), "x", path, message);

    [Fact]
    public void Bad_in_lists_and_older_versions()
    {
        Violates("kubernetes:networking.k8s.io/v1:IngressList x: { items: [{ spec: {} }] }", "x", "items[0].spec.tls");
        Violates("kubernetes:extensions/v1beta1:Ingress x: { spec: {} }", "x", "spec.tls");
    }

    [Fact]
    public void A_patch_is_judged_by_what_it_sets()
    {
        NotApplicable("kubernetes:networking.k8s.io/v1:IngressPatch x: { metadata: { labels: { a: b } } }");
        Undecidable("kubernetes:networking.k8s.io/v1:IngressPatch x: { spec: { ingressClassName: a } }", "x", "spec.tls");
    }

    [Theory]
    [InlineData("", "tls: !unknown ")]
    [InlineData("", "rules: [{ host: '${other.x}' }], " + Tls)]
    [InlineData("", "rules: [{ host: c.example.com }], tls: [{ hosts: ['${other.x}'] }]")]
    [InlineData("alb.ingress.kubernetes.io/certificate-arn: !unknown ", "rules: []")]
    [InlineData("nginx.ingress.kubernetes.io/ssl-redirect: !unknown ", Tls)]
    public void Unknown_setting(string annotations, string spec) => Undecidable(Plan(annotations, spec), "x");

    [Fact]
    public void Unknown_annotations() => Undecidable($"kubernetes:networking.k8s.io/v1:Ingress x: {{ metadata: !unknown , spec: {{ {Tls} }} }}", "x");

    private static string Plan(string annotations, string spec) => $$"""
        aws:s3/bucket:Bucket other: {}
        kubernetes:networking.k8s.io/v1:Ingress x: { metadata: { annotations: { {{annotations}} } }, spec: { {{spec}} } }
        """.Replace("\\\"", "\"", StringComparison.Ordinal);
}
