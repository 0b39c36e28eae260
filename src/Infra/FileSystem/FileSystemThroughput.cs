namespace Infra;

/// <summary>How the throughput of a <see cref="FileSystem"/> is decided.</summary>
public enum FileSystemThroughput
{
    /// <summary>By what is asked, and paid by what is moved.</summary>
    Elastic,

    /// <summary>By what is stored, with credits for peaks that quiet times earn.</summary>
    Bursting,

    /// <summary>As provisioned, and paid by the hour.</summary>
    Provisioned,
}
