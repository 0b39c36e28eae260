using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infra.Plans;

/// <summary>Walks a document token by token and knows at each moment where it is, so that a fault can say so.</summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _document;
    private readonly List<(string? Name, int Index)> _path = [];
    private Utf8JsonReader _reader;

    /// <summary>Starts before the first token.</summary>
    /// <param name="utf8">The document, with or without a byte order mark.</param>
    /// <param name="document">What a fault calls it.</param>
    public JsonCursor(ReadOnlySpan<byte> utf8, string document)
    {
        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        _utf8 = utf8;
        _document = document;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = PlanJson.MaxDepth });
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Moves to the first token.</summary>
    public void Start() => Read();

    /// <summary>Makes sure that nothing follows the document.</summary>
    public void End() => _reader.Read();

    public readonly void ExpectObject() => Expect(JsonTokenType.StartObject, "an object");

    public readonly void ExpectList() => Expect(JsonTokenType.StartArray, "a list");

    /// <summary>Moves to the value of the next property of the object the cursor is in; false at its end.</summary>
    public bool NextProperty(out string name)
    {
        Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            name = "";
            Leave(_reader.CurrentDepth);
            return false;
        }

        name = _reader.GetString() ?? "";
        Leave(_reader.CurrentDepth - 1);
        _path.Add((name, 0));
        Read();
        return true;
    }

    /// <summary>Moves to the next item of the list the cursor is in; false at its end.</summary>
    public bool NextItem(int index)
    {
        Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            Leave(_reader.CurrentDepth);
            return false;
        }

        Leave(DepthOfList());
        _path.Add((null, index));
        return true;
    }

    public readonly string Text()
    {
        Expect(JsonTokenType.String, "text");
        return _reader.GetString() ?? "";
    }

    public readonly double Number()
    {
        Expect(JsonTokenType.Number, "a number");
        var number = _reader.GetDouble();
        return double.IsFinite(number) ? number : throw new FormatException("the number is too large");
    }

    public readonly int Integer()
    {
        Expect(JsonTokenType.Number, "a whole number");
        return _reader.TryGetInt32(out var number) ? number : throw new FormatException("the number is not whole, or too large");
    }

    public readonly bool Flag()
    {
        return _reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Unexpected("true or false"),
        };
    }

    public void Skip() => _reader.Skip();

    public readonly FormatException Unexpected(string expected) => new($"expected {expected}, found {NameOf(_reader.TokenType)}");

    /// <summary>True for what goes wrong when a document is not in order.</summary>
    public static bool IsFault(Exception problem) =>
        problem is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException;

    public readonly PlanFormatException Fault(Exception problem)
    {
        if (problem is JsonException { LineNumber: { } line, BytePositionInLine: { } position } broken)
        {
            return new PlanFormatException(_document, Sentence(broken.Message, " LineNumber:"), PathText(), line + 1, position + 1, problem);
        }

        var before = _utf8[..(int)Math.Min(_reader.TokenStartIndex, _utf8.Length)];
        var lastBreak = before.LastIndexOf((byte)'\n');
        return new PlanFormatException(
            _document, Sentence(problem.Message, " (Parameter "), PathText(), before.Count((byte)'\n') + 1, before.Length - lastBreak, problem);
    }

    private static string Sentence(string message, string tail)
    {
        var end = message.IndexOf(tail, StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }

    private static string NameOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "something else",
    };

    private readonly string PathText()
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _path)
        {
            if (name is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else
            {
                text.Append(text.Length == 0 ? "" : ".").Append(name);
            }
        }

        return text.ToString();
    }

    // A token that opens an item stands at the depth of the list's items; a scalar item as well.
    private readonly int DepthOfList() => _reader.CurrentDepth - 1;

    private void Read()
    {
        if (!_reader.Read())
        {
            throw new FormatException("the document ends too early");
        }
    }

    private readonly void Leave(int depth)
    {
        if (depth < _path.Count)
        {
            _path.RemoveRange(depth, _path.Count - depth);
        }
    }

    private readonly void Expect(JsonTokenType token, string expected)
    {
        if (_reader.TokenType != token)
        {
            throw Unexpected(expected);
        }
    }
}
