namespace Infra;

/// <summary>How requests move from the old revision of a service to the new one.</summary>
public enum RolloutStrategy
{
    /// <summary>Task by task: as soon as a new task is healthy it takes its share.</summary>
    Rolling,

    /// <summary>A few percent first, the rest when those went well.</summary>
    Canary,

    /// <summary>In equal steps, with a pause after each.</summary>
    Linear,

    /// <summary>All at once, with the old revision kept for a while to go back to.</summary>
    BlueGreen,
}
