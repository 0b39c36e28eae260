namespace Infra;

/// <summary>Where a <see cref="Domain"/> has a certificate.</summary>
public enum DomainCertificate
{
    /// <summary>In the stack's Region, for load balancers.</summary>
    Regional,

    /// <summary>In us-east-1, where CloudFront looks for its certificates.</summary>
    Cdn,

    /// <summary>In both, proven by the same records.</summary>
    RegionalAndCdn,

    /// <summary>None.</summary>
    None,
}
