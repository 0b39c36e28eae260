namespace Infra.Policies.Rules;

/// <summary>Target groups that speak HTTP ask a path of its own for health.</summary>
public sealed class TargetGroupAsksForHealth : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-177",
        Slug = "tg-health-check",
        Title = "Target groups ask for health on a path of its own",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Medium,
        Why = "The home page says little about whether a target can serve: it answers while what it needs is down, or fails with a "
            + "redirect while all is well.",
        Fix = "Set HealthCheck.Path of the Infra Service component; on a raw target group set healthCheck with a path such as /health.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html"],
        Anchors = ["checkov CKV_AWS_261"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.TargetGroup];

    /// <inheritdoc/>
    public override string Good => """
        aws:lb/targetGroup:TargetGroup shop:
          protocol: HTTP
          port: 8080
          healthCheck: { path: /health }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lb/targetGroup:TargetGroup shop:
          protocol: HTTP
          port: 8080
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var check = resource["healthCheck"];
        if (resource["targetType"].Is("lambda").IsYes)
        {
            return;
        }

        resource.Require(!check["enabled"].IsFalse(), "The health check is switched off.");
        // A check that names no protocol uses HTTP; without a check AWS takes the protocol of the group.
        var protocol = check.IsMissing ? resource["protocol"] : check["protocol"].Or("HTTP");
        var isHttp = protocol.IsOneOf("HTTP", "HTTPS");
        if (!isHttp.IsNo)
        {
            var path = check["path"];
            resource.Require(isHttp.Implies(path.IsSet() & !path.Is("/")), "The health check asks for the home page.");
        }
    }
}
