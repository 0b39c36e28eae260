namespace Pulumi;

/// <summary>Changes a resource's arguments and options before it is registered; null leaves them as they are.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
