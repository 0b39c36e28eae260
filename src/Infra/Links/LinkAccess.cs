namespace Infra;

/// <summary>What a link lets a workload do with its target.</summary>
public enum LinkAccess
{
    /// <summary>Read, and change nothing.</summary>
    ReadOnly,

    /// <summary>Read, write and delete data; never change the resource itself.</summary>
    ReadWrite,

    /// <summary>Put messages in, and not take them out.</summary>
    SendOnly,

    /// <summary>Take messages out, and not put them in.</summary>
    ConsumeOnly,

    /// <summary>Call it over the network.</summary>
    Call,
}
