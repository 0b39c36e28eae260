namespace Infra.Policies.Rules;

/// <summary>Policies list the actions and resources they allow.</summary>
public sealed class PolicyListsItsActions : ResourcePolicy
{
    // Few on purpose: each can be restricted to ARNs, and each reads, changes or becomes something.
    private static readonly (string, string, string)[] Restrictable =
    [
        ("s3:GetObject", "s3", ""), ("s3:PutObject", "s3", ""), ("s3:DeleteObject", "s3", ""), ("s3:PutBucketPolicy", "s3", ""),
        ("dynamodb:GetItem", "dynamodb", "table/"), ("dynamodb:PutItem", "dynamodb", "table/"), ("dynamodb:Query", "dynamodb", "table/"),
        ("dynamodb:Scan", "dynamodb", "table/"), ("dynamodb:DeleteItem", "dynamodb", "table/"),
        ("sqs:SendMessage", "sqs", ""), ("sqs:ReceiveMessage", "sqs", ""),
        ("secretsmanager:GetSecretValue", "secretsmanager", "secret:"), ("secretsmanager:PutSecretValue", "secretsmanager", "secret:"),
        ("ssm:GetParameter", "ssm", "parameter/"), ("ssm:GetParameters", "ssm", "parameter/"), ("ssm:GetParametersByPath", "ssm", "parameter/"),
        ("kms:Decrypt", "kms", "key/"), ("kms:CreateGrant", "kms", "key/"), ("kms:PutKeyPolicy", "kms", "key/"),
        ("lambda:InvokeFunction", "lambda", "function:"), ("lambda:UpdateFunctionCode", "lambda", "function:"),
        ("sts:AssumeRole", "iam", "role/"), ("iam:CreateRole", "iam", "role/"), ("iam:DeleteRole", "iam", "role/"),
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-261",
        Slug = "iam-no-service-wildcard",
        Title = "Policies list the actions and resources they allow",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "service:* also allows to delete, to share and to change permissions, and whatever AWS adds to the service "
            + "later. Reading data, decrypting or assuming roles on * reaches every bucket, key and role of the account.",
        Fix = "List the actions, and the ARNs of what they are for; the role of an Infra Service (TaskRoleName) takes "
            + "policies that do. Actions that cannot be restricted, such as ec2:Describe*, may keep *.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("IAM.21")],
        Links =
        [
            "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        ],
        Anchors = ["cdk-nag IAM5", "checkov CKV_AWS_63", "checkov CKV_AWS_355", "trivy AWS-0057"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = PermissionDocuments.Types;

    /// <inheritdoc/>
    public override string Good => """
        aws:iam/policy:Policy orders:
          policy: !json
            Statement:
              - { Effect: Allow, Action: ["s3:GetObject", "s3:PutObject"], Resource: "arn:aws:s3:::acme-orders/*" }
              - { Effect: Allow, Action: "ec2:Describe*", Resource: "*" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:iam/policy:Policy orders:
          policy: !json
            Statement: [{ Effect: Allow, Action: "s3:*", Resource: "arn:aws:s3:::acme-orders/*" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var statement in PermissionDocuments.StatementsOf(resource))
        {
            // Everything on everything is what iam-no-admin reports.
            var wholeService = statement.IsAllow
                & (statement.Actions.Any(IsWholeService) | statement.Source["NotAction"].IsSet())
                & !PermissionDocuments.AllowsEverything(statement);
            resource.Require(!wholeService.At(statement.Source), "A statement allows all actions of a service.");
            if (wholeService.IsNo)
            {
                // A condition narrows * down: by tag, by service, by organization.
                var everywhere = PermissionDocuments.AllowsEverywhere(statement, Restrictable, ofAnyAccount: true)
                    & !statement.HasConditions
                    & !PermissionDocuments.AllowsEverything(statement);
                resource.Require(!everywhere.At(statement.Source), "A statement allows access to data, keys or roles on every resource.");
            }
        }
    }

    private static Truth IsWholeService(Property action) => action.Is("*") | action.EndsWith(":*");
}
