using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Plans;

/// <summary>
/// The JSON form of a plan (see <c>docs/plan.schema.json</c>): UTF-8 without a byte order mark, lines end with LF, keys in a fixed order,
/// so equal plans give equal bytes.
/// </summary>
public static class PlanJson
{
    /// <summary>
    /// The version written. A reader takes any version with the same first number and ignores fields it does not know;
    /// a first number greater than its own it refuses.
    /// </summary>
    public const string SchemaVersion = "1.0";

    /// <summary>How deep a document may be nested. The wire protocol cannot send a value half as deep.</summary>
    public const int MaxDepth = 256;

    internal const int MajorVersion = 1;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        MaxDepth = MaxDepth,
        // Policy documents are full of quotes and angle brackets, and people read them. Control characters, quotes and backslashes are
        // escaped all the same; whoever puts a plan into HTML must escape it as any other text.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a plan.</summary>
    /// <exception cref="ArgumentException">A value is nested deeper than <see cref="MaxDepth"/> allows.</exception>
    public static void Write(Plan plan, IBufferWriter<byte> target)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        using var json = new Utf8JsonWriter(target, WriterOptions);
        try
        {
            PlanJsonWriter.Write(json, plan);
        }
        catch (InvalidOperationException problem) when (json.CurrentDepth >= MaxDepth)
        {
            throw new ArgumentException($"A value of the plan is nested deeper than {MaxDepth} levels.", nameof(plan), problem);
        }

        json.Flush();
        target.Write("\n"u8);
    }

    /// <summary>The bytes of a plan.</summary>
    /// <exception cref="ArgumentException">A value is nested deeper than <see cref="MaxDepth"/> allows.</exception>
    public static byte[] ToBytes(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        Write(plan, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The text of a plan.</summary>
    /// <exception cref="ArgumentException">A value is nested deeper than <see cref="MaxDepth"/> allows.</exception>
    public static string ToText(Plan plan) => Encoding.UTF8.GetString(ToBytes(plan));

    /// <summary>The text of one value, on one line.</summary>
    public static string ToText(PlanValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions with { Indented = false }))
        {
            ValueJsonWriter.Write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a plan from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="PlanFormatException">The bytes are not a plan, are cut off, or are of a newer major version.</exception>
    public static Plan Read(ReadOnlySpan<byte> utf8)
    {
        var cursor = new JsonCursor(utf8, "plan");
        try
        {
            return PlanJsonReader.Read(ref cursor);
        }
        catch (Exception problem) when (JsonCursor.IsFault(problem))
        {
            throw cursor.Fault(problem);
        }
    }

    /// <summary>Reads a plan from text.</summary>
    /// <exception cref="PlanFormatException">The text is not a plan, is cut off, or is of a newer major version.</exception>
    public static Plan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Encoding.UTF8.GetBytes(text));
    }
}
