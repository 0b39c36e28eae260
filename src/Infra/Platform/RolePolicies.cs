using Pulumi;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>Gives a role of a component a policy of its own.</summary>
internal static class RolePolicies
{
    public static Iam.RolePolicy Attach(ChildResources children, string role, Iam.Role owner, PolicyDocument document) =>
        Attach(children, role, owner, document.ToJson());

    /// <param name="children">The component's children.</param>
    /// <param name="role">What the policy is to the component.</param>
    /// <param name="owner">Who gets it.</param>
    /// <param name="document">The policy as JSON.</param>
    public static Iam.RolePolicy Attach(ChildResources children, string role, Iam.Role owner, Output<string> document) => children.Create(
        role,
        _ => new Iam.RolePolicyArgs { Role = owner.Name, Policy = document },
        (name, args, options) => new Iam.RolePolicy(name, args, options));
}
