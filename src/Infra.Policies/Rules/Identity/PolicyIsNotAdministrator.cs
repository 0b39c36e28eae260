namespace Infra.Policies.Rules;

/// <summary>No document allows everything on everything, and AdministratorAccess is attached to nobody.</summary>
public sealed class PolicyIsNotAdministrator : ResourcePolicy
{
    // Whatever the partition: aws, aws-cn, aws-us-gov.
    private const string AdministratorAccess = ":iam::aws:policy/AdministratorAccess";

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-260",
        Slug = "iam-no-admin",
        Title = "No policy of the stack is administrator",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "Whoever gets hold of such an identity has the whole account: every resource, every secret, and the way to hide it.",
        Fix = "List the actions and the ARNs that are needed. The tasks of an Infra Service start without permissions: "
            + "attach policies to its TaskRoleName that name both.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("IAM.1"), Cis5("1.15"), Cis3("1.16"), Nist("AC-6")],
        Links = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html"],
        Anchors =
        [
            "cdk-nag IAM5", "cdk-nag IAMPolicyNoStatementsWithAdminAccess", "checkov CKV_AWS_62", "checkov CKV_AWS_274",
            "trivy AWS-0057",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
    [
        AwsTypes.ManagedPolicy, AwsTypes.RolePolicy, AwsTypes.Role, AwsTypes.UserPolicy, AwsTypes.GroupPolicy,
        AwsTypes.RolePolicyAttachment, AwsTypes.UserPolicyAttachment, AwsTypes.GroupPolicyAttachment, AwsTypes.ManagedPolicyAttachment,
        AwsTypes.RolePolicyAttachmentsExclusive, AwsTypes.UserPolicyAttachmentsExclusive, AwsTypes.GroupPolicyAttachmentsExclusive,
    ];

    /// <inheritdoc/>
    public override string Good => """
        aws:iam/rolePolicy:RolePolicy orders-reads:
          role: orders
          policy: !json
            Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::acme-orders/*" }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:iam/rolePolicy:RolePolicy orders-everything:
          role: orders
          policy: !json
            Statement: [{ Effect: Allow, Action: "*", Resource: "*" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var statement in PermissionDocuments.StatementsOf(resource))
        {
            var everything = PermissionDocuments.AllowsEverything(statement).At(statement.Source);
            resource.Require(!everything, "A statement allows every action on every resource.");
        }

        Require(resource, resource["policyArn"]);
        foreach (var arn in resource["managedPolicyArns"].Items)
        {
            Require(resource, arn);
        }

        foreach (var arn in resource["policyArns"].Items)
        {
            Require(resource, arn);
        }
    }

    private static void Require(ResourceCheck resource, Property arn)
    {
        if (arn.IsMissing)
        {
            return;
        }

        // What the plan makes itself is judged itself, and is no policy of AWS.
        var administrator = arn.IsReference ? Truth.Of(false, arn) : arn.EndsWith(AdministratorAccess);
        resource.Require(!administrator, "The policy AdministratorAccess is attached.");
    }
}
