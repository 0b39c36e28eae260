namespace Infra;

/// <summary>
/// How large the instances of a <see cref="Database"/> are: scaled by Aurora Serverless between two bounds, or of one
/// <see cref="InstanceClass"/>.
/// </summary>
public sealed class DatabaseCapacity
{
    /// <summary>
    /// The least capacity of an instance, in Aurora capacity units (about 2 GiB of memory each): 0 to 256 in steps of 0.5. With 0 an idle
    /// database pauses, and the next connection waits some 15 seconds; not in production. Default: <see cref="DatabaseDefaults.MinAcu"/>.
    /// </summary>
    public double? MinAcu { get; set; }

    /// <summary>
    /// The most capacity of an instance, in Aurora capacity units: 1 to 256 in steps of 0.5. It also decides how many connections there can
    /// be. Default: <see cref="DatabaseDefaults.MaxAcu"/>.
    /// </summary>
    public double? MaxAcu { get; set; }

    /// <summary>
    /// How long a database with <see cref="MinAcu"/> 0 is idle before it pauses: 300 to 86,400 s. Default:
    /// <see cref="DatabaseDefaults.PauseAfter"/>.
    /// </summary>
    public TimeSpan? PauseAfter { get; set; }

    /// <summary>Instances of a fixed size, such as <c>db.r8g.large</c>, instead of scaled ones. Default: scaled ones.</summary>
    public string? InstanceClass { get; set; }
}
