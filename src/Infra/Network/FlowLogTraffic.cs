namespace Infra;

/// <summary>Which connections a network records.</summary>
public enum FlowLogTraffic
{
    /// <summary>Those that a rule refused: enough to see probes and missing rules.</summary>
    Rejected,

    /// <summary>All: what an investigation needs.</summary>
    All,
}
