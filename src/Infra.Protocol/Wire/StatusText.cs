using System.Buffers;
using System.Globalization;
using System.Text;

namespace Infra.Protocol.Wire;

/// <summary>Status messages on the wire: UTF-8, with everything but printable ASCII percent-encoded.</summary>
internal static class StatusText
{
    // Peers refuse header blocks over 64 kB, and a status nobody can read is worse than a shortened one.
    private const int MaximumEncodedLength = 32 * 1024;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(c => c != '%')]);

    public static string Encode(string text)
    {
        if (text.Length <= MaximumEncodedLength && !text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 64);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (encoded.Length > MaximumEncodedLength)
            {
                return encoded.Append("...").ToString();
            }

            if (rune.IsAscii && Plain.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }

            foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }

    /// <summary>The text behind an encoded message; what is not a valid escape is kept as it stands.</summary>
    public static string Decode(string encoded)
    {
        if (!encoded.Contains('%', StringComparison.Ordinal))
        {
            return encoded;
        }

        var utf8 = new byte[Encoding.UTF8.GetMaxByteCount(encoded.Length)];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '%' && i + 2 < encoded.Length && TryParseHex(encoded.AsSpan(i + 1, 2), out var value))
            {
                utf8[length++] = value;
                i += 2;
            }
            else
            {
                length += Encoding.UTF8.GetBytes(encoded, i, 1, utf8, length);
            }
        }

        return Encoding.UTF8.GetString(utf8, 0, length);
    }

    private static bool TryParseHex(ReadOnlySpan<char> digits, out byte value) =>
        byte.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
