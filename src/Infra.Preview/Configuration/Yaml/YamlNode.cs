namespace Infra.Preview.Configuration.Yaml;

/// <summary>One node of a YAML or JSON document, with its place for messages.</summary>
/// <param name="Location">Where the node starts.</param>
/// <param name="Size">How many nodes it holds with every alias written out, itself included.</param>
public abstract record YamlNode(SourceLocation Location, int Size)
{
    /// <summary>What the node is, for messages: <c>text</c>, <c>a list</c>, <c>a map</c>, …</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar: the text as written, without its quotes.</summary>
/// <param name="Location">Where the node starts.</param>
/// <param name="Text">The text.</param>
/// <param name="IsPlain">True when it stands without quotes, so that it may be a number, a boolean or null.</param>
public sealed record YamlScalar(SourceLocation Location, string Text, bool IsPlain) : YamlNode(Location, 1)
{
    /// <summary>True for an empty value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The boolean that the scalar is, or null when it is none.</summary>
    public bool? Boolean => !IsPlain ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : Boolean is not null ? "a boolean" : YamlNumber.TryParse(this, out _) ? "a number" : "text";
}

/// <summary>A list.</summary>
/// <param name="Location">Where the node starts.</param>
/// <param name="Items">The items in order.</param>
/// <param name="Size">How many nodes it holds.</param>
public sealed record YamlList(SourceLocation Location, IReadOnlyList<YamlNode> Items, int Size) : YamlNode(Location, Size)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A map; keys are unique.</summary>
/// <param name="Location">Where the node starts.</param>
/// <param name="Entries">The entries in the order of the file.</param>
/// <param name="Size">How many nodes it holds.</param>
public sealed record YamlMap(SourceLocation Location, IReadOnlyList<YamlEntry> Entries, int Size) : YamlNode(Location, Size)
{
    /// <inheritdoc/>
    public override string Kind => "a map";

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, key, StringComparison.Ordinal));
}

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
