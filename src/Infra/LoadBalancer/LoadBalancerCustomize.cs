using Acm = Pulumi.Aws.Acm;
using Ec2 = Pulumi.Aws.Ec2;
using LB = Pulumi.Aws.LB;
using S3 = Pulumi.Aws.S3;
using WafV2 = Pulumi.Aws.WafV2;

namespace Infra;

/// <summary>The children of a <see cref="LoadBalancer"/> that a caller may change.</summary>
public sealed class LoadBalancerCustomize
{
    /// <summary>The security group of the load balancer.</summary>
    public Customization<Ec2.SecurityGroupArgs>? SecurityGroup { get; set; }

    /// <summary>The load balancer.</summary>
    public Customization<LB.LoadBalancerArgs>? LoadBalancer { get; set; }

    /// <summary>The listener on port 443.</summary>
    public Customization<LB.ListenerArgs>? HttpsListener { get; set; }

    /// <summary>The listener on port 80.</summary>
    public Customization<LB.ListenerArgs>? HttpListener { get; set; }

    /// <summary>The certificates, each.</summary>
    public Customization<Acm.CertificateArgs>? Certificate { get; set; }

    /// <summary>The bucket with the access logs.</summary>
    public Customization<S3.BucketArgs>? AccessLogBucket { get; set; }

    /// <summary>The firewall.</summary>
    public Customization<WafV2.WebAclArgs>? WebAcl { get; set; }
}
