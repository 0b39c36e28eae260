namespace Infra;

/// <summary>For how long nobody can delete or overwrite an object's version.</summary>
/// <param name="RetentionDays">The days from the object's creation: 1 to 36,500.</param>
public sealed record BucketObjectLock(int RetentionDays)
{
    /// <summary>
    /// True so that nobody at all, AWS's support and the root user included, can shorten it: then the bucket cannot be deleted, and its storage
    /// not stopped being paid for, until the last object's time has passed. Default: false, those with a special permission can.
    /// </summary>
    public bool Compliance { get; init; }
}
