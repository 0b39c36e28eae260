namespace Infra.Policies.Rules;

/// <summary>What keeps a resource safe is set by the program and not left to whoever changes it elsewhere.</summary>
public sealed class SecurityPropertiesAreNotIgnored : ResourcePolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Properties = Parameter.Texts(
        "properties",
        [
            "policy", "policyDocument", "*RolePolicy", "inlinePolic*", "accessPolic*", "managedPolicyArns", "permissionsBoundary",
            "ingress", "egress", "cidr*", "*securityGroup*", "prefixListIds", "acl", "grants", "block*Public*", "restrictPublicBuckets",
            "ignorePublicAcls", "publiclyAccessible", "publicAccessCidrs", "endpoint*Access", "*encrypt*", "kms*", "sse*", "sslPolicy",
            "metadataOptions", "httpTokens", "*deletionProtection*", "*authorization*", "principal*", "viewerCertificate", "webAcl*",
            "securityContext",
        ],
        "Names of properties whose changes are not ignored; * stands for any text.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-010",
        Slug = "no-ignored-security-props",
        Title = "Changes of security settings are not ignored",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Somebody opens a port or a bucket by hand, the next deployment sees it and leaves it as it is, and the program and its review "
            + "go on saying that it is closed.",
        Fix = "Take the property out of IgnoreChanges and write into the program what is meant; where another program owns the setting, make "
            + "it a resource of its own there.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CM-3")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/options/ignorechanges/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Properties];

    /// <inheritdoc/>
    public override string Good => """
        aws:ecs/service:Service orders:
          $options: { ignoreChanges: [desiredCount] }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/securityGroup:SecurityGroup orders:
          $options: { ignoreChanges: ["ingress[0].cidrBlocks"] }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var path in resource.Options.IgnoreChanges)
        {
            var isHarmless = Array.TrueForAll(
                path.Split('.', '[', ']', '"'),
                name => name != "*" && !resource.Get(Properties).Any(pattern => Wildcard.Matches(pattern, name, ignoreCase: true)));
            resource.Require(Truth.Of(isHarmless, resource[path.Split('.', '[')[0]]), $"Changes of {path} are ignored.");
        }
    }
}
