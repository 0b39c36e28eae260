using System.Collections.Immutable;

namespace Pulumi.Embedded.Tests.Samples;

public sealed class Thing : CustomResource
{
    public const string Token = "test:index:Thing";

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ThingArgs(), options)
    {
    }

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("count")]
    public Output<int?> Count { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>> Tags { get; private set; } = null!;

    [Output("computed")]
    public Output<string> Computed { get; private set; } = null!;

    public static Thing Get(string name, Input<string> id, CustomResourceOptions? options = null) =>
        new(name, null, CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = id }));
}

/// <summary>A resource of another package.</summary>
public sealed class Gadget(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("other:index:Gadget", name, args, options);

public sealed class TestProvider(string name, CustomResourceOptions? options = null, string package = "test")
    : ProviderResource(package, name, ResourceArgs.Empty, options);

public sealed class Group : ComponentResource
{
    public const string Token = "test:index:Group";

    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null)
        : base(Token, name, options)
    {
        children?.Invoke(this);
    }

    public Group(string name, ThingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
    }

    [Output("named")]
    public Output<string> Named { get; set; } = Output.Create("initialized");

    [Output]
    public Output<string>? Unnamed { get; set; }

    public Output<string>? NotAnOutput { get; set; }

    public void Publish() => RegisterOutputs();

    public void Publish(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

    public void Publish(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    public void Publish(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
}
