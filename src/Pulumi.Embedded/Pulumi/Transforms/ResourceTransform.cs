namespace Pulumi;

/// <summary>As <see cref="ResourceTransformation"/>, but called by the engine, for the children of remote components too.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
