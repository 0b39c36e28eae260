using System.Globalization;
using System.Text;

namespace Infra.Preview.Configuration.Yaml;

/// <summary>Reads a file of the project: YAML or JSON, UTF-8, of a bounded size.</summary>
public static class YamlFile
{
    /// <summary>
    /// The largest file read, in bytes. Config is handed to a program in one environment variable, which systems limit to far less.
    /// </summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reads and parses a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The path for messages.</param>
    /// <returns>The document, or null for an empty file.</returns>
    /// <exception cref="ConfigurationException">The file cannot be read, is too large, is not UTF-8 or not YAML.</exception>
    public static YamlNode? Read(string path, string shownAs) =>
        YamlParser.Parse(SourceText.Read(path, shownAs, MaxBytes, stream => TooLarge(stream, shownAs)), shownAs);

    private static ConfigurationException TooLarge(FileStream stream, string shownAs)
    {
        var (line, key, length) = LongestLine(stream);
        var name = key.Length == 0 ? "" : $" (key '{key}')";
        var share = length * 2 > stream.Length ? $" Line {line} alone has {Mebibytes(length)}{name}." : "";
        return new ConfigurationException($"{shownAs} is too large: {Mebibytes(stream.Length)}.{share}")
        {
            Location = new SourceLocation(shownAs, line, 1),
            Allowed = "1.0 MiB a file. The Pulumi CLI hands config to the program in one environment variable, which Linux limits to 128 KiB, "
                + "so it could not deploy this either.",
            Fix = ["Put the content into a file that the program reads, and only its path into config."],
        };
    }

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.0} MiB");

    private static (int Line, string Key, long Length) LongestLine(FileStream stream)
    {
        stream.Position = 0;
        var longest = (Line: 1, Key: "", Length: 0L);
        var head = new StringBuilder();
        var (line, length) = (1, 0L);
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            foreach (var value in buffer.AsSpan(0, read))
            {
                if (value == (byte)'\n')
                {
                    longest = length > longest.Length ? (line, KeyOf(head), length) : longest;
                    (line, length) = (line + 1, 0);
                    head.Clear();
                    continue;
                }

                length++;
                if (head.Length < 200)
                {
                    head.Append((char)value);
                }
            }
        }

        return length > longest.Length ? (line, KeyOf(head), length) : longest;
    }

    private static string KeyOf(StringBuilder head)
    {
        var text = head.ToString();
        var end = text.IndexOf(": ", StringComparison.Ordinal);
        return end < 0 ? "" : text[..end].Trim(' ', '-', '"', '\'');
    }
}
