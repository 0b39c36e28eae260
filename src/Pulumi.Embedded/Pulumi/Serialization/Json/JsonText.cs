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
            var message = $"The text cannot be read as JSON of the type {typeof(T)}{place}.";
            throw new JsonException(message, e.Path, e.LineNumber, e.BytePositionInLine);
        }
    }
}
