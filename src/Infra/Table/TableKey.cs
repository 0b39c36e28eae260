namespace Infra;

/// <summary>An attribute that is part of a key: its name and type. Other attributes need no declaration.</summary>
public sealed record TableKey
{
    private TableKey(string name, string type)
    {
        Name = name;
        Type = type;
    }

    /// <summary>The attribute's name, 1 to 255 bytes.</summary>
    public string Name { get; }

    /// <summary>The attribute's type as DynamoDB writes it: <c>S</c>, <c>N</c> or <c>B</c>.</summary>
    public string Type { get; }

    /// <summary>A key of text, sorted by its bytes in UTF-8.</summary>
    public static TableKey String(string name) => new(name, "S");

    /// <summary>A key of numbers.</summary>
    public static TableKey Number(string name) => new(name, "N");

    /// <summary>A key of bytes.</summary>
    public static TableKey Binary(string name) => new(name, "B");
}
