namespace Pulumi;

/// <summary>Changes the arguments and options of a call of a provider's function; null leaves them as they are.</summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
