using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Infra.Plans;

namespace Infra.Preview.Engine.Symbols;

/// <summary>
/// Issues the symbols that stand for outputs only the cloud knows, and finds them again in what the program sends. In a program a symbol
/// is <c>${NAME~HASH.PROPERTY}</c>, where HASH is eight hexadecimal digits of the URN's SHA-256: ordinary text that survives being
/// formatted, joined and put into JSON.
/// </summary>
internal sealed class SymbolTable
{
    private const int HashLength = 8;

    private readonly ConcurrentDictionary<string, string[]> _urnsByHash = new(StringComparer.Ordinal);

    /// <summary>The first hexadecimal digits, lower case, of a URN's hash: what makes symbols and automatic names unique and stable.</summary>
    public static string HashOf(string urn, int length)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> utf8 = stackalloc byte[512];
        var count = Encoding.UTF8.GetByteCount(urn);
        if (count > utf8.Length)
        {
            utf8 = new byte[count];
        }

        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(urn, utf8)], hash);
        return Convert.ToHexStringLower(hash[..((length + 1) / 2)])[..length];
    }

    /// <summary>A name without the characters that would end a symbol or need escaping in JSON.</summary>
    public static string Sanitize(string name)
    {
        return name.AsSpan().ContainsAny("{}~\"\\") || name.Any(char.IsControl)
            ? string.Concat(name.Select(c => c is '{' or '}' or '~' or '"' or '\\' || char.IsControl(c) ? '_' : c))
            : name;
    }

    /// <summary>Makes the symbols of a resource; from now on its symbols are recognised.</summary>
    public SymbolSource For(string urn, string name)
    {
        var hash = HashOf(urn, HashLength);
        _urnsByHash.AddOrUpdate(hash, static (_, added) => [added], static (_, urns, added) => urns.Contains(added) ? urns : [.. urns, added], urn);
        return new SymbolSource($"${{{Sanitize(name)}~{hash}.");
    }

    /// <summary>True when the text has a symbol in it.</summary>
    public bool Occurs(string text) => TryFind(text, 0, out _);

    /// <summary>Finds the next symbol at or after a position.</summary>
    public bool TryFind(string text, int from, out SymbolMatch match)
    {
        for (var start = text.IndexOf("${", from, StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            if (TryParse(text, start, end, out match))
            {
                return true;
            }
        }

        match = default;
        return false;
    }

    private bool TryParse(string text, int start, int end, out SymbolMatch match)
    {
        match = default;
        var tilde = text.IndexOf('~', start, end - start);
        var dot = tilde + 1 + HashLength;
        if (tilde < 0 || dot >= end || text[dot] != '.')
        {
            return false;
        }

        // The hash decides, and the name only between resources with equal hashes: it may have been escaped or turned to lower case
        // on its way through the program.
        if (!_urnsByHash.TryGetValue(text[(tilde + 1)..dot], out var urns))
        {
            return false;
        }

        var urn = urns.Length == 1 ? urns[0] : Array.Find(urns, candidate => HasName(candidate, text.AsSpan(start + 2, tilde - start - 2))) ?? urns[0];
        match = new SymbolMatch(start, end + 1, urn, text[(dot + 1)..end]);
        return true;
    }

    private static bool HasName(string urn, ReadOnlySpan<char> name) => name.SequenceEqual(Sanitize(ResourceUrn.Name(urn)));
}
