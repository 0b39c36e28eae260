using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Preview.Running;

/// <summary>Takes known secrets out of any text that is written.</summary>
public sealed class Scrubber
{
    /// <summary>What stands where a secret was.</summary>
    public const string Mask = "[secret]";

    // Shorter texts occur in ordinary words: hiding them would hide nothing and spoil every message. They are hidden as whole words.
    private const int ShortestWithinWords = 4;

    private readonly string[] _secrets;

    /// <summary>Knows the secrets in the forms they take in messages: as they are, line by line, and within JSON.</summary>
    public Scrubber(IEnumerable<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        var forms = secrets.SelectMany(Forms).Where(text => text.Trim().Length > 0).Distinct(StringComparer.Ordinal);
        _secrets = [.. forms.OrderByDescending(text => text.Length)];
    }

    /// <summary>A scrubber that knows no secret.</summary>
    public static Scrubber None { get; } = new([]);

    /// <summary>The text with every secret masked.</summary>
    public string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var secret in _secrets)
        {
            text = secret.Length >= ShortestWithinWords ? text.Replace(secret, Mask, StringComparison.Ordinal) : ReplaceWords(text, secret);
        }

        return text;
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return Escaped(secret, JavaScriptEncoder.Default);
        yield return Escaped(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        if (secret.Contains('\n', StringComparison.Ordinal))
        {
            foreach (var line in secret.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length >= ShortestWithinWords))
            {
                yield return line;
            }
        }
    }

    private static string Escaped(string secret, JavaScriptEncoder encoder) => JsonEncodedText.Encode(secret, encoder).ToString();

    private static string ReplaceWords(string text, string secret)
    {
        for (var at = 0; (at = text.IndexOf(secret, at, StringComparison.Ordinal)) >= 0;)
        {
            var end = at + secret.Length;
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            text = isWord ? string.Concat(text.AsSpan(0, at), Mask, text.AsSpan(end)) : text;
            at = isWord ? at + Mask.Length : end;
        }

        return text;
    }
}
