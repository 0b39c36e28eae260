using Acm = Pulumi.Aws.Acm;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Ecs = Pulumi.Aws.Ecs;
using Iam = Pulumi.Aws.Iam;
using LB = Pulumi.Aws.LB;
using S3 = Pulumi.Aws.S3;
using WafV2 = Pulumi.Aws.WafV2;

namespace Infra;

/// <summary>The children of a <see cref="Service"/> that a caller may change.</summary>
public sealed class ServiceCustomize : ContainerCustomize
{
    /// <summary>The ECS service.</summary>
    public Customization<Ecs.ServiceArgs>? EcsService { get; set; }

    /// <summary>The security group of the load balancer.</summary>
    public Customization<Ec2.SecurityGroupArgs>? LoadBalancerSecurityGroup { get; set; }

    /// <summary>The load balancer.</summary>
    public Customization<LB.LoadBalancerArgs>? LoadBalancer { get; set; }

    /// <summary>The rule that leads to the service, where there is one.</summary>
    public Customization<LB.ListenerRuleArgs>? ListenerRule { get; set; }

    /// <summary>The role with which ECS moves requests between revisions, where it does.</summary>
    public Customization<Iam.RoleArgs>? RolloutRole { get; set; }

    /// <summary>The target group, or both.</summary>
    public Customization<LB.TargetGroupArgs>? TargetGroup { get; set; }

    /// <summary>The listener on port 443.</summary>
    public Customization<LB.ListenerArgs>? HttpsListener { get; set; }

    /// <summary>The listener on port 80.</summary>
    public Customization<LB.ListenerArgs>? HttpListener { get; set; }

    /// <summary>The certificate.</summary>
    public Customization<Acm.CertificateArgs>? Certificate { get; set; }

    /// <summary>The bucket with the access logs.</summary>
    public Customization<S3.BucketArgs>? AccessLogBucket { get; set; }

    /// <summary>The firewall.</summary>
    public Customization<WafV2.WebAclArgs>? WebAcl { get; set; }

    /// <summary>The bounds of scaling.</summary>
    public Customization<AppAutoScaling.TargetArgs>? ScalingTarget { get; set; }

    /// <summary>The alarm that rolls a deployment back.</summary>
    public Customization<CloudWatch.MetricAlarmArgs>? RollbackAlarm { get; set; }

    internal LoadBalancerCustomize ForLoadBalancer => new()
    {
        SecurityGroup = LoadBalancerSecurityGroup,
        LoadBalancer = LoadBalancer,
        HttpsListener = HttpsListener,
        HttpListener = HttpListener,
        Certificate = Certificate,
        AccessLogBucket = AccessLogBucket,
        WebAcl = WebAcl,
    };
}
