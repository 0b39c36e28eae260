namespace Pulumi;

/// <summary>
/// Where outputs announce work that has not finished. A running deployment sets <see cref="Current"/> for its own async flow, waits for
/// what is announced and fails when it fails. Outside a deployment nothing is announced.
/// </summary>
internal static class OutputTracking
{
    private static readonly AsyncLocal<IOutputTracker?> Tracker = new();

    internal static IOutputTracker? Current
    {
        get => Tracker.Value;
        set => Tracker.Value = value;
    }

    internal static void Track(Task task)
    {
        if (!task.IsCompletedSuccessfully)
            Tracker.Value?.Track(task);
    }
}

internal interface IOutputTracker
{
    /// <summary>Called with tasks that are running or have already failed, from any thread.</summary>
    void Track(Task task);
}
