namespace Infra.Policies.Rules;

/// <summary>Roles have a permissions boundary.</summary>
public sealed class RoleHasPermissionsBoundary : StackPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Accounts = Parameter.Texts(
        "accounts", [],
        "Account ids in which roles need a boundary, compared with allowedAccountIds of the provider. Empty: where another role of the stack has one.");

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
        Fix = "Set permissionsBoundary of the role to the ARN of the boundary policy of the account. List the accounts that "
            + "ask for one in infra.policies.yaml; without a list a stack that has a boundary for one role needs it for all.",
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
        aws:iam/role:Role api:
          permissionsBoundary: arn:aws:iam::111122223333:policy/workloads
        aws:iam/role:Role orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var concerned = IsConcerned(resource, graph);
        if (!concerned.IsNo)
        {
            resource.Require(concerned.Implies(resource["permissionsBoundary"].IsSet()), "The role has no permissions boundary.");
        }
    }

    private static Truth IsConcerned(ResourceCheck role, PlanGraph graph)
    {
        var accounts = role.Get(Accounts);
        if (accounts.Count == 0)
        {
            // Whether the account has a boundary policy at all stands nowhere but in the roles that use it.
            return graph.OfType(AwsTypes.Role).Any(static other => other["permissionsBoundary"].IsSet().IsYes)
                ? Truth.Yes
                : role["permissionsBoundary"].IsSet();
        }

        var provider = role.Options.Provider is { } urn ? graph.Find(urn) : null;
        var allowed = provider is null ? default : provider["allowedAccountIds"].Json();
        return allowed.IsMissing ? Truth.UnknownBecause(role["permissionsBoundary"]) : allowed.Any(own => own.IsOneOf(accounts));
    }
}
