namespace Pulumi;

/// <summary>Options of a hook.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether the hook also runs in a preview; null is no.</summary>
    public bool? OnDryRun { get; set; }
}
