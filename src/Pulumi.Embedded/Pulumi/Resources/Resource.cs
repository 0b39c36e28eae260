using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something that the engine keeps track of: a custom resource or a component.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool _protect;

    // Own transformations first, then those of all ancestors, nearest first.
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];

    // Only components are asked for their children, and most resources are leaves.
    private List<Resource>? _children;

    /// <summary>Registers a new resource, or reads an existing one when the options name it.</summary>
    /// <exception cref="ArgumentException">The type or the name is empty, or a transformation changed the parent.</exception>
    private protected Resource(
        string type,
        string name,
        bool custom,
        ResourceArgs args,
        ResourceOptions options,
        bool remote = false,
        RegisterPackageRequest? package = null)
    {
        if (string.IsNullOrEmpty(type))
            throw new ArgumentException("A resource has a type.", nameof(type));
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException("A resource has a name.", nameof(name));

        _type = type;
        _name = name;
        IsRemote = remote;
        var deployment = Deployment.Current;

        // Urn is an output from here on: other threads may see this resource as soon as it is a child of its parent.
        var outputs = InitializeOutputs(custom || remote || options.Urn is not null);

        Parent = type == Stack.TypeToken ? null : options.Parent ?? deployment.Stack;
        _transformations = Transformations(options.ResourceTransformations, Parent);
        (args, options) = Transform(args, options);
        options = options.Clone();

        options.Parent?.AddChild(this);
        options.Protect ??= options.Parent?._protect;
        _protect = options.Protect == true;
        Aliases = options.Aliases.Count == 0 ? [] : [.. options.Aliases];
        Providers = ProviderInheritance.Resolve(type, custom, options);

        deployment.Registrar.Start(this, args, options, package, outputs);
    }

    /// <summary>A resource that is known by its URN only.</summary>
    private protected Resource(Output<string> urn)
    {
        _type = "";
        _name = "";
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        Aliases = [];
        Urn = urn;
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The parent in the engine's tree: the explicit one or the stack; null for the stack itself.</summary>
    internal Resource? Parent { get; }

    /// <summary>True for a component that another process constructs.</summary>
    internal bool IsRemote { get; }

    /// <summary>The providers for this resource's children by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    internal ImmutableArray<Input<Alias>> Aliases { get; }

    internal ImmutableArray<Resource> Children
    {
        get
        {
            if (_children is not { } children)
                return [];
            lock (children)
                return [.. children];
        }
    }

    internal ProviderResource? ProviderFor(string token) => ProviderInheritance.Find(Providers, token);

    /// <summary>A component that is constructed here sets its own outputs: the engine only tells it its URN.</summary>
    private ImmutableDictionary<string, IOutputCompletionSource> InitializeOutputs(bool all)
    {
        if (all)
            return OutputCompletionSource.InitializeOutputs(this);
        Urn = Output<string>.CreatePending(OutputTraits.Plain with { Resources = [this] });
        return ImmutableDictionary<string, IOutputCompletionSource>.Empty.Add(WireFormat.UrnProperty, Urn);
    }

    private void AddChild(Resource child)
    {
        // The children of a custom resource never stand for it: they usually depend on it.
        if (this is not ComponentResource)
            return;
        var children = LazyInitializer.EnsureInitialized(ref _children);
        lock (children)
            children.Add(child);
    }

    private static ImmutableArray<ResourceTransformation> Transformations(List<ResourceTransformation> own, Resource? parent)
    {
        var inherited = parent?._transformations ?? [];
        return own.Count == 0 ? inherited : [.. own, .. inherited];
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;
            if (!ReferenceEquals(result.Options.Parent, options.Parent))
            {
                throw new ArgumentException(
                    $"A transformation changed the parent of '{_name}' ({_type}); the parent decides which transformations run, so it stays.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
