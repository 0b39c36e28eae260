namespace Infra.Policies.Rules;

/// <summary>Listeners negotiate TLS 1.2 or later.</summary>
public sealed class ListenerUsesModernTls : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Policies = Parameter.Texts(
        "policies",
        ["ELBSecurityPolicy-TLS13-1-3-*", "ELBSecurityPolicy-TLS13-1-2-*", "ELBSecurityPolicy-FS-1-2-*", "ELBSecurityPolicy-TLS-1-2-*"],
        "Names of the policies that are good enough; * stands for any text.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-171",
        Slug = "lb-modern-tls",
        Title = "Listeners refuse old versions of TLS",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "TLS 1.0 and 1.1 can be broken, and the policy that AWS takes when none is named still offers them.",
        Fix = "The Infra Service component has such a policy; on a raw listener set sslPolicy to "
            + "ELBSecurityPolicy-TLS13-1-2-Res-2021-06.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("SC-8")],
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html"],
        Anchors = ["checkov CKV_AWS_103", "checkov CKV2_AWS_74", "trivy AWS-0047"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Listener];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Policies];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/listener:Listener shop:
          protocol: HTTPS
          port: 443
          sslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-2021-06
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/listener:Listener shop:
          protocol: HTTPS
          port: 443
          sslPolicy: ELBSecurityPolicy-2016-08
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var isEncrypted = resource["protocol"].IsOneOf("HTTPS", "TLS");
        if (isEncrypted.IsNo)
        {
            return;
        }

        var policy = resource["sslPolicy"];
        var modern = Truth.Of(false, policy);
        foreach (var pattern in resource.Get(Policies))
        {
            modern |= policy.Matches(pattern);
        }

        resource.Require(isEncrypted.Implies(modern), "Versions of TLS before 1.2 are offered.");
    }
}
