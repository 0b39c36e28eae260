using Pulumi;
using Vpc = Pulumi.Aws.Vpc;

namespace Infra;

/// <summary>Opens single TCP ports of security groups, each as a rule of its own, so that one more never touches the others.</summary>
internal static class PortRules
{
    public static Vpc.SecurityGroupIngressRule AllowIn(
        ChildResources children, string role, Input<string> groupId, int port, string description, Action<Vpc.SecurityGroupIngressRuleArgs> setSource) => children.Create(
        role,
        tags =>
        {
            var args = new Vpc.SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = groupId,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                Description = description,
                Tags = tags,
            };
            setSource(args);
            return args;
        },
        (name, args, options) => new Vpc.SecurityGroupIngressRule(name, args, options));

    public static Vpc.SecurityGroupEgressRule AllowOut(
        ChildResources children, string role, Input<string> groupId, int port, string description, Action<Vpc.SecurityGroupEgressRuleArgs> setTarget) => children.Create(
        role,
        tags =>
        {
            var args = new Vpc.SecurityGroupEgressRuleArgs
            {
                SecurityGroupId = groupId,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
                Description = description,
                Tags = tags,
            };
            setTarget(args);
            return args;
        },
        (name, args, options) => new Vpc.SecurityGroupEgressRule(name, args, options));
}
