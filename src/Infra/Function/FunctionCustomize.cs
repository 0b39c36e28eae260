using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;
using Lambda = Pulumi.Aws.Lambda;
using Sqs = Pulumi.Aws.Sqs;

namespace Infra;

/// <summary>The children of a <see cref="Function"/> that a caller may change.</summary>
public sealed class FunctionCustomize
{
    /// <summary>The function.</summary>
    public Customization<Lambda.FunctionArgs>? Function { get; set; }

    /// <summary>The alias that is called.</summary>
    public Customization<Lambda.AliasArgs>? Alias { get; set; }

    /// <summary>The function's role.</summary>
    public Customization<Iam.RoleArgs>? Role { get; set; }

    /// <summary>The log group.</summary>
    public Customization<CloudWatch.LogGroupArgs>? LogGroup { get; set; }

    /// <summary>How each consumed queue calls the function.</summary>
    public Customization<Lambda.EventSourceMappingArgs>? EventSource { get; set; }

    /// <summary>The queue of events that failed.</summary>
    public Customization<Sqs.QueueArgs>? FailedEvents { get; set; }

    /// <summary>The security group, in a network.</summary>
    public Customization<Ec2.SecurityGroupArgs>? SecurityGroup { get; set; }
}
