namespace Pulumi;

/// <summary>What a hook runs. Throwing fails the operation when the hook runs before it, and is a warning after it.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
