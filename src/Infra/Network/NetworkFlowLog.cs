using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>The record of a network's connections, with the log group it goes to and the role that writes it.</summary>
internal sealed class NetworkFlowLog
{
    public NetworkFlowLog(
        ChildResources children, NetworkArgs args, NetworkDefaults defaults, PlatformSettings platform, string network, Ec2.Vpc vpc,
        Deployed deployed)
    {
        Group = children.Create(
            "flow-logs",
            tags => new CloudWatch.LogGroupArgs
            {
                Name = "/" + PhysicalName.Create(NameRule.LogGroup, platform.Project, platform.Stack, network, "flow-logs"),
                RetentionInDays = defaults.FlowLogRetentionDays,
                Tags = tags,
            },
            (name, childArgs, options) => new CloudWatch.LogGroup(name, childArgs, options),
            args.Customize.FlowLogGroup);
        var role = children.Create(
            "flow-logs-role",
            tags => new Iam.RoleArgs
            {
                Description = $"Writes the flow logs of {network}",
                AssumeRolePolicy = PolicyDocument.Trust("vpc-flow-logs.amazonaws.com", deployed.Account, deployed.Arn("ec2", "vpc-flow-log/*")).ToJson(),
                Tags = tags,
            },
            (name, childArgs, options) => new Iam.Role(name, childArgs, options),
            args.Customize.FlowLogRole);
        var policy = RolePolicies.Attach(children, "flow-logs-policy", role, WriteTo(Group));
        children.Create(
            "flow-log",
            tags => new Ec2.FlowLogArgs
            {
                VpcId = vpc.Id,
                TrafficType = defaults.FlowLogTraffic == FlowLogTraffic.All ? "ALL" : "REJECT",
                LogDestinationType = "cloud-watch-logs",
                LogDestination = Group.Arn,
                IamRoleArn = role.Arn,
                MaxAggregationInterval = defaults.FlowLogAggregationSeconds,
                Tags = tags,
            },
            (name, childArgs, options) => new Ec2.FlowLog(name, childArgs, options),
            args.Customize.FlowLog,
            new CustomResourceOptions { DependsOn = { policy } });
    }

    public CloudWatch.LogGroup Group { get; }

    // Without CreateLogGroup: a late record would otherwise bring the group back, untagged and kept forever, after it was deleted.
    private static PolicyDocument WriteTo(CloudWatch.LogGroup group) => new PolicyDocument().Add(
        new PolicyStatement("WriteFlowLogs", "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams")
        {
            Resources = { group.Arn.Apply(arn => $"{arn}:*") },
        });
}
