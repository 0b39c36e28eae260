using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Preview.Reports.Html;

/// <summary>JSON for a script of the page, in a block of its own that is parsed when it is needed.</summary>
internal static class JsonBlock
{
    // A quarter of the length of what the default encoder makes of markup and of JSON within JSON.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the block. What could end it begins with a less-than sign, which stands in strings only, and leaves them as an escape.</summary>
    public static void Write(StringBuilder page, string id, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        var text = Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("<", "\\u003C", StringComparison.Ordinal);
        page.Append("<script type=\"application/json\" id=\"").Append(id).Append("\">").Append(text).Append("</script>\n");
    }
}
