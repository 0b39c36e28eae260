namespace Infra.Policies.Rules;

/// <summary>Instances have an instance profile.</summary>
public sealed class InstanceHasRole : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-223",
        Slug = "ec2-instance-profile",
        Title = "Instances get their credentials from a role",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "Without a role, credentials end up in files and images, where they never expire.",
        Fix = "Set iamInstanceProfile on the instance, or in the launch template that it uses.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Cis5("1.17"), Cis3("1.18")],
        Links = ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html"],
        Anchors = ["cdk-nag EC2InstanceProfileAttached", "checkov CKV2_AWS_41"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Instance];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.LaunchTemplate];

    /// <inheritdoc/>
    public override string Good => """
        aws:ec2/instance:Instance worker:
          iamInstanceProfile: worker
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:ec2/instance:Instance worker:
          instanceType: t3.micro
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var own = resource["iamInstanceProfile"].IsSet();
        var template = resource["launchTemplate"];
        if (template.IsMissing || own.IsYes)
        {
            resource.Require(own, "There is no instance profile.");
            return;
        }

        // A template of another stack says what nobody can see here.
        var byId = graph.Targets(template["id"], AwsTypes.LaunchTemplate).Items;
        var templates = byId.Count > 0 ? byId : graph.Targets(template["name"], AwsTypes.LaunchTemplate).Items;
        var given = templates.Count == 0 ? Truth.UnknownBecause(template) : Truth.No;
        foreach (var found in templates)
        {
            given |= found["iamInstanceProfile"].IsSet();
        }

        resource.Require(given | own, "There is no instance profile, and none in the launch template.");
    }
}
