namespace Infra.Policies;

/// <summary>Which way a rule of a firewall lets traffic through.</summary>
internal enum TrafficDirection
{
    /// <summary>To what the rule protects.</summary>
    In,

    /// <summary>From what the rule protects.</summary>
    Out,
}
