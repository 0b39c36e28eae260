namespace Infra.Policies.Rules;

/// <summary>Policies pass and change no roles but named ones.</summary>
public sealed class PolicyDoesNotEscalate : ResourcePolicy
{
    private static readonly (string, string, string)[] Escalating =
    [
        ("iam:CreatePolicyVersion", "iam", "policy/"), ("iam:SetDefaultPolicyVersion", "iam", "policy/"),
        ("iam:AttachRolePolicy", "iam", "role/"), ("iam:PutRolePolicy", "iam", "role/"), ("iam:UpdateAssumeRolePolicy", "iam", "role/"),
        ("iam:DeleteRolePermissionsBoundary", "iam", "role/"), ("iam:PutRolePermissionsBoundary", "iam", "role/"),
        ("iam:AttachUserPolicy", "iam", "user/"), ("iam:PutUserPolicy", "iam", "user/"), ("iam:CreateAccessKey", "iam", "user/"),
        ("iam:CreateLoginProfile", "iam", "user/"), ("iam:UpdateLoginProfile", "iam", "user/"),
        ("iam:DeleteUserPermissionsBoundary", "iam", "user/"), ("iam:PutUserPermissionsBoundary", "iam", "user/"),
        ("iam:AttachGroupPolicy", "iam", "group/"), ("iam:PutGroupPolicy", "iam", "group/"), ("iam:AddUserToGroup", "iam", "group/"),
    ];

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-262",
        Slug = "iam-no-passrole-star",
        Title = "Policies pass and change no roles but named ones",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Who may pass any role can start a machine or a function with the strongest role of the account; who may "
            + "change any role, policy or user can make itself administrator.",
        Fix = "Name the ARNs of the roles in Resource, such as the task and execution role of an Infra Service; changing "
            + "roles also needs a condition on iam:PermissionsBoundary.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("AC-6")],
        Links = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"],
        Anchors = ["checkov CKV_AWS_286", "trivy AWS-0342"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = PermissionDocuments.Types;

    /// <inheritdoc/>
    public override string Good => """
        aws:iam/policy:Policy deployer:
          policy: !json
            Statement: [{ Effect: Allow, Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/orders-task" }]
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:iam/policy:Policy deployer:
          policy: !json
            Statement: [{ Effect: Allow, Action: "iam:PassRole", Resource: "*" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var statement in PermissionDocuments.StatementsOf(resource))
        {
            // Everything on everything is what iam-no-admin reports.
            var passes = statement.IsAllow & statement.Covers("iam:PassRole") & NamesEveryRole(statement)
                & !PermissionDocuments.AllowsEverything(statement);
            resource.Require(!passes.At(statement.Source), "A statement allows to pass any role.");
            if (passes.IsNo)
            {
                var escalates = PermissionDocuments.AllowsEverywhere(statement, Escalating, ofAnyAccount: false)
                    & !statement.HasConditions
                    & !PermissionDocuments.AllowsEverything(statement);
                resource.Require(!escalates.At(statement.Source), "A statement allows to give permissions to any identity.");
            }
        }
    }

    private static Truth NamesEveryRole(PolicyStatement statement) => statement.NamesEveryResource
        | statement.Resources.Any(static pattern => ResourcePattern.IsEvery(pattern, "iam", "role/", ofAnyAccount: false));
}
