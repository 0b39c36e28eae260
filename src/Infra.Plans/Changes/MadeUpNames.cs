using System.Buffers;
using System.Text;

namespace Infra.Plans.Changes;

/// <summary>
/// The names that providers make up end in digits that a preview cannot foresee. Wherever the plan has one, in the middle of an ARN
/// say, it stands for the name that the resource already has. A resource that is made anew gets another name.
/// </summary>
internal sealed class MadeUpNames
{
    private readonly Dictionary<string, (string Name, string Urn)> _real = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _search;
    private readonly int[] _lengths;

    public MadeUpNames(Plan plan, Pairing pairing)
    {
        foreach (var (urn, old) in pairing.All)
        {
            if (plan.Find(urn) is { AutoNamed: { } property } resource
                && PathReader.Find(resource.Outputs, property) is StringValue { Text.Length: > 0 } madeUp
                && (PathReader.Find(old.Outputs, property) ?? PathReader.Find(old.Inputs, property)) is StringValue real
                && !real.Equals(madeUp))
            {
                _real[madeUp.Text] = (real.Text, urn);
            }
        }

        _search = SearchValues.Create([.. _real.Keys], StringComparison.Ordinal);
        // The longest name first, as one may be the beginning of another.
        _lengths = [.. _real.Keys.Select(static name => name.Length).Distinct().OrderDescending()];
    }

    /// <summary>The text with the names that the baseline has.</summary>
    /// <param name="text">A text of the plan.</param>
    /// <param name="isNew">True for the URN of a resource that is made anew: its old name is not what the text will have.</param>
    public string ToBaseline(string text, Func<string, bool> isNew)
    {
        if (_real.Count == 0 || text.AsSpan().IndexOfAny(_search) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var found = rest.IndexOfAny(_search); found >= 0; found = rest.IndexOfAny(_search))
        {
            var name = NameAt(rest[found..]);
            var (real, urn) = _real[name];
            result.Append(rest[..found]).Append(isNew(urn) ? name : real);
            rest = rest[(found + name.Length)..];
        }

        return result.Append(rest).ToString();
    }

    private string NameAt(ReadOnlySpan<char> text)
    {
        var lookup = _real.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length <= text.Length && lookup.TryGetValue(text[..length], out var name, out _))
            {
                return name;
            }
        }

        throw new InvalidOperationException("A name was found that is not there.");
    }
}
