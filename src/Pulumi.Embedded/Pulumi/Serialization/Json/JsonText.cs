using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Reads JSON that may be secret: the parser's messages quote the text, so a failure tells the place only.</summary>
internal static class JsonText
{
    internal static T Read<T>(string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" at line {line + 1}, byte {e.BytePositionInLine + 1}" : "";
            throw new JsonException($"The text cannot be read as JSON of the type {typeof(T)}{place}.", e.Path, e.LineNumber, e.BytePositionInLine);
        }
    }
}
