namespace Infra.Policies;

/// <summary>The documents that give permissions to identities: managed policies, inline policies of roles, users and groups.</summary>
internal static class PermissionDocuments
{
    /// <summary>The types that hold such a document.</summary>
    public static IReadOnlyList<ResourceType> Types { get; } =
        [AwsTypes.ManagedPolicy, AwsTypes.RolePolicy, AwsTypes.Role, AwsTypes.UserPolicy, AwsTypes.GroupPolicy];

    /// <summary>All statements of the resource's documents; an unknown document has one unknown statement.</summary>
    public static IEnumerable<PolicyStatement> StatementsOf(ResourceView resource)
    {
        foreach (var statement in PolicyDocument.Read(resource["policy"]).Statements)
        {
            yield return statement;
        }

        // Of a role. Whom a role trusts (assumeRolePolicy) is another question.
        foreach (var inline in resource["inlinePolicies"].Items)
        {
            foreach (var statement in PolicyDocument.Read(inline["policy"]).Statements)
            {
                yield return statement;
            }
        }
    }

    /// <summary>Does it allow everything on everything?</summary>
    public static Truth AllowsEverything(PolicyStatement statement) =>
        statement.IsAllow & statement.NamesEveryResource & statement.Actions.Any(static action => action.IsOneOf("*", "*:*"));

    /// <summary>Does it allow one of these actions on every resource, or on all that the action is for?</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="actions">The actions, each with the service and the kind of what it is for, as in <see cref="ResourcePattern.IsEvery"/>.</param>
    /// <param name="ofAnyAccount">False when all of one account count too.</param>
    public static Truth AllowsEverywhere(
        PolicyStatement statement, IReadOnlyList<(string Action, string Service, string Kind)> actions, bool ofAnyAccount)
    {
        var everywhere = statement.NamesEveryResource;
        var any = Truth.Of(false, statement.Source);
        for (var i = 0; i < actions.Count && !any.IsYes; i++)
        {
            var (action, service, kind) = actions[i];
            if (statement.Covers(action) is { IsNo: false } covers)
            {
                any |= covers & (everywhere | statement.Resources.Any(pattern => ResourcePattern.IsEvery(pattern, service, kind, ofAnyAccount)));
            }
        }

        return statement.IsAllow & any;
    }
}
