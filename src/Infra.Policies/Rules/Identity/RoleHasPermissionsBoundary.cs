namespace Infra.Policies.Rules;

/// <summary>Roles have a permissions boundary.</summary>
public sealed class RoleHasPermissionsBoundary : StackPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Accounts = Parameter.Texts(
        "accounts", [], "Account ids in which roles need a boundary, compared with allowedAccountIds of the provider. Empty: in all.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-265",
        Slug = "iam-permissions-boundary",
        Title = "Roles have a permissions boundary",
        Pillars = [Pillar.Security],
        Severity = Severity.Medium,
        Why = "A boundary is the most that a role can ever do. Without it, one policy that is attached by mistake is enough "
            + "to give a role the whole account.",
        Fix = "Set permissionsBoundary of the role to the ARN of the boundary policy of the account. The accounts that ask "
            + "for one can be listed in infra.policies.yaml.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("AC-6")],
        Links = ["https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Role];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Accounts];

    /// <inheritdoc/>
    public override string Good => """
        aws:iam/role:Role orders:
          permissionsBoundary: arn:aws:iam::111122223333:policy/workloads
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:iam/role:Role orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var accounts = resource.Get(Accounts);
        var concerned = Truth.Yes;
        if (accounts.Count > 0)
        {
            var provider = resource.Options.Provider is { } urn ? graph.Find(urn) : null;
            var allowed = provider is null ? default : provider["allowedAccountIds"].Json();
            concerned = allowed.IsMissing
                ? Truth.UnknownBecause(resource["permissionsBoundary"])
                : allowed.Any(own => own.IsOneOf(accounts));
        }

        if (!concerned.IsNo)
        {
            resource.Require(concerned.Implies(resource["permissionsBoundary"].IsSet()), "The role has no permissions boundary.");
        }
    }
}
