namespace Infra.Policies.Rules;

/// <summary>Roles trust named principals, and federated ones by subject.</summary>
public sealed class RoleTrustIsScoped : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-263",
        Slug = "iam-trust-scoped",
        Title = "Roles trust named principals, and federated ones by subject",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A role that trusts everyone can be taken by any account in the world. One that trusts an identity provider as "
            + "a whole can be taken by any repository or pod that the provider knows.",
        Fix = "Name the accounts, roles or services in the trust policy, as the roles of the Infra components do; for "
            + "AssumeRoleWithWebIdentity add a condition on the sub of the provider.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("AC-3")],
        Links = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html"],
        Anchors = ["checkov CKV_AWS_60", "checkov CKV_AWS_61"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Role];

    /// <inheritdoc/>
    public override string Good => """
        aws:iam/role:Role deployer:
          assumeRolePolicy: !json
            Statement:
              - Effect: Allow
                Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
                Action: "sts:AssumeRoleWithWebIdentity"
                Condition:
                  StringEquals:
                    "token.actions.githubusercontent.com:aud": sts.amazonaws.com
                    "token.actions.githubusercontent.com:sub": "repo:acme/orders:ref:refs/heads/main"
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:iam/role:Role deployer:
          assumeRolePolicy: !json
            Statement: [{ Effect: Allow, Principal: { AWS: "*" }, Action: "sts:AssumeRole" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var statement in PolicyDocument.Read(resource["assumeRolePolicy"]).Statements)
        {
            var open = statement.IsAllow & statement.NamesEveryone & !statement.RestrictsBy(CallerKeys.OfPrincipals);
            resource.Require(!open.At(statement.Source), "A statement trusts everyone.");
            if (open.IsNo)
            {
                var federated = statement.IsAllow
                    & statement.Covers("sts:AssumeRoleWithWebIdentity")
                    & statement.Source["Principal"]["Federated"].IsSet();
                var named = (!federated | TrustedSubjects.AreNamedBy(statement)).At(statement.Source);
                resource.Require(named, "A statement trusts all subjects of an identity provider.");
            }
        }
    }
}
