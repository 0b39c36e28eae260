using System.Text;
using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// Compares texts that have symbols such as <c>${orders.arn}</c> within them. Around a symbol the known parts still decide:
/// <c>arn:aws:s3:::${logs.id}</c> certainly does not begin with <c>https</c>. Only what the plan lists is a symbol, so that
/// <c>${aws:username}</c> of a policy document is plain text.
/// </summary>
internal sealed class SymbolicText(ValueMap<SymbolTarget> symbols)
{
    public static SymbolicText None { get; } = new(ValueMap<SymbolTarget>.Empty);

    /// <summary>Where the next symbol stands, and what it stands for.</summary>
    public bool Next(string text, int from, out Range place, out SymbolTarget target)
    {
        for (var start = text.IndexOf("${", from, StringComparison.Ordinal); start >= 0; start = text.IndexOf("${", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            if (symbols.TryGetValue(text[start..(end + 1)], out target!))
            {
                place = start..(end + 1);
                return true;
            }
        }

        place = default;
        target = null!;
        return false;
    }

    public bool OccurIn(string text) => symbols.Count > 0 && Next(text, 0, out _, out _);

    /// <summary>The text with a character in place of each symbol: for questions about its form.</summary>
    public string Fill(string text, char symbol)
    {
        if (!OccurIn(text))
        {
            return text;
        }

        var filled = new StringBuilder();
        var from = 0;
        while (Next(text, from, out var place, out _))
        {
            filled.Append(text, from, place.Start.Value - from).Append(symbol);
            from = place.End.Value;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    public Truth Equal(string text, string expected, StringComparison comparison)
    {
        if (!Ends(text, out var head, out var tail))
        {
            return Truth.Of(string.Equals(text, expected, comparison));
        }

        var possible = expected.Length >= head.Length + tail.Length
            && expected.AsSpan().StartsWith(head, comparison)
            && expected.AsSpan().EndsWith(tail, comparison);
        return possible ? Truth.Unknown : Truth.No;
    }

    public Truth StartWith(string text, string prefix)
    {
        if (!Ends(text, out var head, out _) || head.Length >= prefix.Length)
        {
            return Truth.Of(text.StartsWith(prefix, StringComparison.Ordinal));
        }

        return prefix.AsSpan().StartsWith(head, StringComparison.Ordinal) ? Truth.Unknown : Truth.No;
    }

    public Truth EndWith(string text, string suffix)
    {
        if (!Ends(text, out _, out var tail) || tail.Length >= suffix.Length)
        {
            return Truth.Of(text.EndsWith(suffix, StringComparison.Ordinal));
        }

        return suffix.AsSpan().EndsWith(tail, StringComparison.Ordinal) ? Truth.Unknown : Truth.No;
    }

    public Truth Contain(string text, string part)
    {
        var from = 0;
        while (Next(text, from, out var place, out _))
        {
            if (text.AsSpan(from..place.Start.Value).Contains(part, StringComparison.Ordinal))
            {
                return Truth.Yes;
            }

            from = place.End.Value;
        }

        return text.AsSpan(from).Contains(part, StringComparison.Ordinal) ? Truth.Yes : from == 0 ? Truth.No : Truth.Unknown;
    }

    /// <summary>The known text before the first symbol and after the last; false when there is no symbol.</summary>
    private bool Ends(string text, out ReadOnlySpan<char> head, out ReadOnlySpan<char> tail)
    {
        head = tail = text;
        if (symbols.Count == 0 || !Next(text, 0, out var place, out _))
        {
            return false;
        }

        head = text.AsSpan(..place.Start.Value);
        do
        {
            tail = text.AsSpan(place.End.Value..);
        }
        while (Next(text, place.End.Value, out place, out _));
        return true;
    }
}
