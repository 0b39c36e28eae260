namespace Infra.Policies.Rules;

/// <summary>Programs and people use roles, not users with keys.</summary>
public sealed class IdentityHasNoPermanentKeys : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-264",
        Slug = "iam-no-users-or-keys",
        Title = "Programs and people use roles, not users with keys",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "The keys and passwords of users do not expire: they end up in files and logs, and whoever finds them has "
            + "access until somebody notices.",
        Fix = "Give the program a role: the tasks of an Infra Service have one (TaskRoleName). People come through IAM "
            + "Identity Center, pipelines through OpenID Connect.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("IAM.2"), Cis5("1.14"), Cis3("1.15")],
        Links = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"],
        Anchors = ["cdk-nag IAMUserNoPolicies", "checkov CKV_AWS_273", "checkov CKV_AWS_40", "trivy AWS-0143"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        AwsTypes.User, AwsTypes.AccessKey, AwsTypes.UserLoginProfile, AwsTypes.UserPolicy, AwsTypes.UserPolicyAttachment,
        AwsTypes.UserPolicyAttachmentsExclusive, AwsTypes.ServiceSpecificCredential, AwsTypes.SshKey, AwsTypes.ManagedPolicyAttachment,
    ];

    /// <inheritdoc/>
    public override string Good => """
        aws:iam/policyAttachment:PolicyAttachment readers:
          policyArn: arn:aws:iam::aws:policy/ReadOnlyAccess
          roles: [reader]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:iam/user:User deployer: {}
        aws:iam/accessKey:AccessKey deployer-key:
          user: ${deployer.name}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var type = resource.View.Type;
        if (AwsTypes.ManagedPolicyAttachment.Matches(type))
        {
            resource.Require(resource["users"].IsNotSet(), "The policy is attached to users.");
            return;
        }

        // An inactive key opens nothing; it is kept to be deleted later.
        var hasStatus = AwsTypes.AccessKey.Matches(type) || AwsTypes.ServiceSpecificCredential.Matches(type) || AwsTypes.SshKey.Matches(type);
        var inactive = hasStatus ? resource["status"].Is("Inactive") : Truth.No;
        resource.Require(inactive, "The stack gives a user permanent access; use a role.");
    }
}
