namespace Infra;

/// <summary>How often an event that nobody waits for is tried, before it goes to the queue of failed events.</summary>
public sealed class FunctionRetries
{
    /// <summary>How often after the first attempt: 0 to 2. Default: <see cref="FunctionDefaults.MaxRetries"/>.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>How old an event may become while it waits: 60 s to 6 h. Default: <see cref="FunctionDefaults.MaxEventAge"/>.</summary>
    public TimeSpan? MaxEventAge { get; set; }
}
