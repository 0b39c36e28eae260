namespace Infra.Preview.Sources;

/// <summary>A resource's name as far as the code says it: literal texts, and gaps for what is computed.</summary>
internal sealed class NamePattern
{
    private readonly string[] _parts;

    private NamePattern(params string[] parts) => _parts = parts;

    /// <summary>Nothing is known of the name.</summary>
    public static NamePattern Any { get; } = new("", "");

    /// <summary>The empty text.</summary>
    public static NamePattern Empty { get; } = new("");

    /// <summary>True when there is no gap.</summary>
    public bool IsExact => _parts.Length == 1;

    /// <summary>How many characters are known.</summary>
    public int Known => _parts.Sum(static part => part.Length);

    public static NamePattern Of(string text) => new(text);

    /// <summary>This text with another one behind it.</summary>
    public NamePattern Append(NamePattern other) => new([.. _parts[..^1], _parts[^1] + other._parts[0], .. other._parts[1..]]);

    /// <summary>What both can be: the same, or nothing that is known.</summary>
    public NamePattern Merge(NamePattern other) => _parts.AsSpan().SequenceEqual(other._parts) ? this : Any;

    public bool Matches(string name)
    {
        if (IsExact)
        {
            return name == _parts[0];
        }

        if (!name.StartsWith(_parts[0], StringComparison.Ordinal) || !name.EndsWith(_parts[^1], StringComparison.Ordinal) || name.Length < _parts[0].Length + _parts[^1].Length)
        {
            return false;
        }

        // Each text as early as it goes: if that leaves no room for the rest, nothing does.
        var position = _parts[0].Length;
        var end = name.Length - _parts[^1].Length;
        foreach (var part in _parts[1..^1])
        {
            var found = name.IndexOf(part, position, end - position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + part.Length;
        }

        return true;
    }
}
