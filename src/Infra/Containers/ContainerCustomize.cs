using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Ecs = Pulumi.Aws.Ecs;
using Iam = Pulumi.Aws.Iam;

namespace Infra;

/// <summary>The children that every component with a container has, and that a caller may change.</summary>
public abstract class ContainerCustomize
{
    private protected ContainerCustomize()
    {
    }

    /// <summary>The cluster, where the component has one of its own.</summary>
    public Customization<Ecs.ClusterArgs>? Cluster { get; set; }

    /// <summary>The task definition, with the container as JSON.</summary>
    public Customization<Ecs.TaskDefinitionArgs>? TaskDefinition { get; set; }

    /// <summary>The log group.</summary>
    public Customization<CloudWatch.LogGroupArgs>? LogGroup { get; set; }

    /// <summary>The role that ECS uses to start tasks.</summary>
    public Customization<Iam.RoleArgs>? ExecutionRole { get; set; }

    /// <summary>The role that the container's code has.</summary>
    public Customization<Iam.RoleArgs>? TaskRole { get; set; }

    /// <summary>The security group of the tasks.</summary>
    public Customization<Ec2.SecurityGroupArgs>? SecurityGroup { get; set; }
}
