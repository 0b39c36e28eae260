namespace Infra.Policies.Rules;

/// <summary>Key policies allow nobody but named principals.</summary>
public sealed class KeyPolicyNamesItsUsers : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-252",
        Slug = "kms-policy-not-public",
        Title = "Key policies allow nobody but named principals",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A key that everyone may use protects nothing: every account in the world can decrypt with it, or delete it.",
        Fix = "Name the accounts, roles or services in the key policy. To keep the principal *, restrict it by "
            + "kms:CallerAccount, aws:PrincipalOrgID or aws:SourceArn.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("KMS.5")],
        Links = ["https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html"],
        Anchors = ["checkov CKV_AWS_33"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.Key, AwsTypes.KeyPolicy, AwsTypes.ReplicaKey, AwsTypes.ExternalKey];

    /// <inheritdoc/>
    public override string Good => """
        aws:kms/key:Key orders:
          policy: !json
            Statement:
              - { Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "kms:*", Resource: "*" }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:kms/key:Key orders:
          policy: !json
            Statement: [{ Effect: Allow, Principal: "*", Action: "kms:Decrypt", Resource: "*" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var statement in PolicyDocument.Read(resource["policy"]).Statements)
        {
            var open = statement.IsAllow & statement.NamesEveryone & !statement.RestrictsBy([.. CallerKeys.OfPrincipalsAndNetworks, "kms:CallerAccount"]);
            resource.Require(!open.At(statement.Source), "A statement allows everyone.");
        }
    }
}
