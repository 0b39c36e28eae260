namespace Infra.Policies.Rules;

/// <summary>Instance metadata is given to those who hold a token, and not beyond the instance.</summary>
public sealed class InstanceMetadataNeedsToken : StackPolicy
{
    private static readonly Parameter<int> Hops = Parameter.Whole(
        "hops", 2, minimum: 1, maximum: 64, "Network hops that a token may travel: 1 for the instance itself, 2 for containers on it.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-220",
        Slug = "ec2-imdsv2",
        Title = "Instances give metadata only for a token",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A service that can be made to fetch any address hands out the credentials of its machine, as metadata without a token "
            + "answers anybody.",
        Fix = "Set metadataOptions with httpTokens required and an httpPutResponseHopLimit of 1, or 2 for containers. Services of the "
            + "Infra Service component run on Fargate and need none of it.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("EC2.8"), Fsbp("AutoScaling.3"), Cis5("5.7"), Cis3("5.6")],
        Links = ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html"],
        Anchors = ["cdk-nag EC2IMDSv2Enabled", "checkov CKV_AWS_79", "checkov CKV_AWS_341", "trivy AWS-0028", "trivy AWS-0130"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.Instance, AwsTypes.LaunchTemplate, AwsTypes.LaunchConfiguration];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.InstanceMetadataDefaults];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Hops];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/instance:Instance jump:
          metadataOptions: { httpTokens: required, httpPutResponseHopLimit: 1 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/instance:Instance jump:
          metadataOptions: { httpTokens: optional }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var options = resource["metadataOptions"];
        if (options["httpEndpoint"].Is("disabled").IsYes || (options.IsMissing && resource["launchTemplate"].IsSet().IsYes))
        {
            return;
        }

        var tokens = options["httpTokens"].Is("required");
        foreach (var defaults in graph.OfType(AwsTypes.InstanceMetadataDefaults))
        {
            tokens |= options["httpTokens"].IsNotSet() & defaults["httpTokens"].Is("required");
        }

        resource.Require(tokens, "Metadata is given to anybody who asks.");
        resource.Require(options["httpPutResponseHopLimit"].Or(1).AtMost(resource.Get(Hops)), "A token may travel beyond the instance.");
    }
}
