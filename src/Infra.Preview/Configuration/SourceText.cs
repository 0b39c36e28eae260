using System.Text;

namespace Infra.Preview.Configuration;

/// <summary>Reads a file of the project as text: UTF-8, of a bounded size.</summary>
public static class SourceText
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file of up to 16 MiB.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The path for messages.</param>
    /// <exception cref="ConfigurationException">The file cannot be read, is too large or is not UTF-8.</exception>
    public static string Read(string path, string shownAs) => Read(path, shownAs, MaxBytes, _ => new ConfigurationException($"{shownAs} is too large.")
    {
        Location = new SourceLocation(shownAs),
        Allowed = "16 MiB",
    });

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The path for messages.</param>
    /// <param name="maxBytes">How long the file may be.</param>
    /// <param name="tooLarge">What to say of a longer one.</param>
    /// <exception cref="ConfigurationException">The file cannot be read, is too large or is not UTF-8.</exception>
    internal static string Read(string path, string shownAs, int maxBytes, Func<FileStream, ConfigurationException> tooLarge)
    {
        byte[] bytes;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            if (stream.Length > maxBytes)
            {
                throw tooLarge(stream);
            }

            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{shownAs} cannot be read: {Reason(problem, path)}.", problem)
            {
                Location = new SourceLocation(shownAs),
            };
        }

        return Decode(bytes, shownAs);
    }

    private static string Reason(Exception problem, string path) => problem switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "access is denied",
        _ => problem.Message.TrimEnd('.'),
    };

    private static string Decode(byte[] bytes, string shownAs)
    {
        try
        {
            var span = bytes.AsSpan();
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(span.StartsWith(Encoding.UTF8.Preamble) ? span[3..] : span);
        }
        catch (DecoderFallbackException problem)
        {
            var before = bytes.AsSpan(0, Math.Clamp(problem.Index, 0, bytes.Length));
            var line = before.Count((byte)'\n') + 1;
            throw new ConfigurationException($"{shownAs} is not UTF-8 text.", problem)
            {
                Location = new SourceLocation(shownAs, line, before.Length - before.LastIndexOf((byte)'\n')),
                Fix = ["Save the file as UTF-8."],
            };
        }
    }
}
