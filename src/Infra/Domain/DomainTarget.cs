using Pulumi;

namespace Infra;

/// <summary>What a name leads to: something of AWS that has a name and a hosted zone of its own.</summary>
/// <param name="DnsName">The target's name.</param>
/// <param name="ZoneId">The hosted zone of the target's name, which AWS gives with it.</param>
public sealed record DomainTarget(Input<string> DnsName, Input<string> ZoneId)
{
    /// <summary>True so that Route 53 does not answer with a target that is unwell. Not for CloudFront. Default: false.</summary>
    public bool EvaluateHealth { get; init; }
}
