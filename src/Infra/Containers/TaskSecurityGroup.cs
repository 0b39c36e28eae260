using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace Infra;

/// <summary>The security group of a workload's tasks: out to HTTPS, and in and out for what is added to it. Nothing else.</summary>
internal sealed class TaskSecurityGroup
{
    private const string Anywhere = "0.0.0.0/0";
    private const int Https = 443;

    public TaskSecurityGroup(Workload workload)
    {
        Group = workload.Children.Create(
            "task-group",
            tags => new Ec2.SecurityGroupArgs { VpcId = workload.Network.VpcId, Description = $"Tasks of {workload.Name}", Tags = tags },
            (name, args, options) => new Ec2.SecurityGroup(name, args, options),
            workload.Customize.SecurityGroup);
        // Images, logs, secrets and the APIs of others. Anything else is a link's business.
        Rule = PortRules.AllowOut(workload.Children, "tasks-https", Group.Id, Https, "HTTPS to AWS and others", rule => rule.CidrIpv4 = Anywhere);
    }

    public Ec2.SecurityGroup Group { get; }

    public Resource Rule { get; }
}
