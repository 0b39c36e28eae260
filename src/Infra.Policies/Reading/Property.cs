using System.Globalization;
using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// A property of a planned resource, or a value inside one. Reading never fails: what is absent is missing, and whatever lies below a value
/// that only the cloud knows is unknown too. Questions are answered with a <see cref="Truth"/>.
/// </summary>
public readonly partial struct Property
{
    private readonly string? _path;

    internal Property(ResourceView resource, string path, PlanValue? value)
    {
        Resource = resource;
        _path = path;
        Value = value is NullValue ? null : value;
    }

    /// <summary>The resource it belongs to.</summary>
    public ResourceView? Resource { get; }

    /// <summary>The path in the provider's spelling, such as <c>ingress[0].cidrBlocks</c>.</summary>
    public string Path => _path ?? "";

    /// <summary>The value, or null when it is missing. Most rules ask questions instead of reading it.</summary>
    public PlanValue? Value { get; }

    /// <summary>False for the default, which stands for no property at all.</summary>
    public bool Exists => Resource is not null;

    /// <summary>True when the program left it out or set it to null.</summary>
    public bool IsMissing => Value is null;

    /// <summary>True when it is there but only the cloud knows what it is, or it is secret.</summary>
    public bool IsUnknown => Value is { IsOpaque: true };

    /// <summary>True when it is an output of a resource that only the cloud knows. What it is an output of is known all the same.</summary>
    public bool IsReference => Value is ReferenceValue;

    /// <summary>True when it is marked as a secret.</summary>
    public bool IsSecret => Value is SecretValue;

    /// <summary>The text when it is known text, symbols included; otherwise null.</summary>
    public string? Text => (Value as StringValue)?.Text;

    /// <summary>The number when it is known; otherwise null. Text that is a number counts.</summary>
    public double? Number => Value switch
    {
        NumberValue number => number.Value,
        StringValue text when double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>
    /// The items, for <c>foreach</c>. A missing list has none; a list that is unknown has one unknown item, so that a requirement on each
    /// item comes out as not decidable rather than as met; a value that is no list is its own only item.
    /// </summary>
    public PropertyItems Items => new(this);

    /// <summary>The entries of a map, for <c>foreach</c>. As with <see cref="Items"/>, an unknown map has one unknown entry; its key is empty.</summary>
    public PropertyEntries Entries => new(this);

    /// <summary>
    /// A property inside this one. Providers differ in whether a block that occurs once is an object or a list of one, so a list of one is
    /// looked into.
    /// </summary>
    public Property this[string name] => Child($"{Path}.{name}", Value switch
    {
        MapValue map => map.Find(name),
        ListValue { Count: 1 } list when list[0] is MapValue map => map.Find(name),
        ListValue { Count: 1 } list when list[0].IsOpaque => UnknownValue.Any,
        // Below a secret not even the names are known.
        { IsOpaque: true } => UnknownValue.Any,
        _ => null,
    });

    /// <summary>The same property, with the provider's default in place of a missing value.</summary>
    public Property Or(PlanValue providerDefault) => IsMissing ? Child(Path, providerDefault) : this;

    /// <summary>
    /// What a text holds as JSON: policy documents, container definitions. Symbols inside stay what they are. A value that is no text is
    /// returned as it is, and text that is not JSON, as a whole or because of a symbol, is unknown.
    /// </summary>
    public Property Json() => Value is StringValue text && Resource is not null ? Child(Path, Resource.Graph.ParseJson(text.Text)) : this;

    /// <inheritdoc/>
    public override string ToString() => Path;

    internal Property Child(string path, PlanValue? value) => Resource is null ? default : new Property(Resource, path, value);
}
