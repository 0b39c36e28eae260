namespace Infra.Plans;

/// <summary>One resource of a plan.</summary>
public sealed record PlannedResource
{
    /// <summary>The resource's unique name, with the types of all its parents.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name given by the program.</summary>
    public required string Name { get; init; }

    /// <summary>What the resource is to the engine. Default: a custom resource.</summary>
    public ResourceKind Kind { get; init; }

    /// <summary>True when the program only reads the resource, which exists outside the stack.</summary>
    public bool IsRead { get; init; }

    /// <summary>True when the state of the stack says that the next deployment makes the resource anew: <c>pulumi state taint</c>.</summary>
    public bool IsTainted { get; init; }

    /// <summary>The URN of the parent; null for the stack and for resources without one.</summary>
    public string? Parent { get; init; }

    /// <summary>The id as far as it is known; null for components, and for an id that only the cloud knows.</summary>
    public PlanValue? Id { get; init; }

    /// <summary>
    /// The property whose value the provider makes up from the logical name, such as <c>name</c> or <c>bucket</c>, because the program gave
    /// none; null otherwise. Its text ends in digits that a deployment chooses anew.
    /// </summary>
    public string? AutoNamed { get; init; }

    /// <summary>What the program asked for.</summary>
    public MapValue Inputs { get; init; } = MapValue.Empty;

    /// <summary>
    /// What the provider's answer adds to the inputs, or what a component registered as its outputs. An output that is not mentioned
    /// equals the input of its name or, when there is none, is known to the cloud alone.
    /// </summary>
    public MapValue Outputs { get; init; } = MapValue.Empty;

    /// <summary>URNs of all resources this one needs, by <c>DependsOn</c> or through a property; sorted.</summary>
    public ValueList<string> Dependencies { get; init; } = [];

    /// <summary>URNs of the resources that each input property needs; sorted.</summary>
    public ValueMap<ValueList<string>> PropertyDependencies { get; init; } = ValueMap<ValueList<string>>.Empty;

    /// <summary>The resource options in effect, inherited ones included.</summary>
    public PlannedOptions Options { get; init; } = PlannedOptions.None;

    /// <summary>Where in the program the resource was declared, when the SDK sends that.</summary>
    public SourcePosition? Source { get; init; }

    /// <summary>True for a component, made in the program or by a provider.</summary>
    public bool IsComponent => Kind != ResourceKind.Custom;

    /// <summary>True for the resource that stands for the stack.</summary>
    public bool IsStack => string.Equals(Type, ResourceUrn.StackType, StringComparison.Ordinal);

    /// <summary>True for a provider resource.</summary>
    public bool IsProvider => ResourceUrn.IsProviderType(Type);

    /// <summary>The provider's package, such as <c>aws</c>.</summary>
    public string Package => ResourceUrn.Package(Type);
}
