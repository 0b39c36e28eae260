namespace Pulumi;

/// <summary>
/// A pending output, seen by whoever settles it. One owner settles it; the Try methods do nothing when that has happened.
/// </summary>
internal interface IOutputCompletionSource
{
    Type TargetType { get; }

    /// <summary>
    /// Settles the output; the value is null or of the target type. The resources are added to those the output was made with.
    /// </summary>
    void SetValue(OutputData<object?> d);

    void TrySetException(Exception e);

    /// <summary>Settles the output with the default of its type.</summary>
    void TrySetDefaultResult(bool isKnown);
}
