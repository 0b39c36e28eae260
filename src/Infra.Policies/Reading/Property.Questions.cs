using Infra.Plans;

namespace Infra.Policies;

/// <content>Questions. For each of them a missing value is a plain no; use <see cref="Or"/> where the provider has a default.</content>
public readonly partial struct Property
{
    /// <summary>Is it there, and not empty? A reference or a secret is; a value of which nothing is known may turn out null.</summary>
    public Truth IsSet() => Value switch
    {
        null => Answer(false),
        UnknownValue => Truth.UnknownBecause(this),
        StringValue text => Answer(text.Text.Length > 0),
        ListValue list => Answer(list.Count > 0),
        MapValue map => Answer(map.Count > 0),
        _ => Answer(true),
    };

    /// <summary>Is it left out, or empty?</summary>
    public Truth IsNotSet() => !IsSet();

    /// <summary>Is it true?</summary>
    public Truth IsTrue() => IsBool(true);

    /// <summary>Is it there and false? Not the same as <c>!IsTrue()</c>, which a missing value answers with yes.</summary>
    public Truth IsFalse() => IsBool(false);

    /// <summary>Is it this text? Numbers and booleans are compared by their text.</summary>
    public Truth Is(string expected, StringComparison comparison = StringComparison.Ordinal) => Value switch
    {
        null => Answer(false),
        { IsOpaque: true } => Truth.UnknownBecause(this),
        StringValue text => Symbols.Equal(text.Text, expected, comparison).At(this),
        NumberValue or BoolValue => Answer(string.Equals(Value.ToString(), expected, comparison)),
        _ => Answer(false),
    };

    /// <summary>Is it one of these texts?</summary>
    public Truth IsOneOf(params IReadOnlyList<string> expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var any = Answer(false);
        for (var i = 0; i < expected.Count && !any.IsYes; i++)
        {
            any |= Is(expected[i]);
        }

        return any;
    }

    /// <summary>Does the text begin so?</summary>
    public Truth StartsWith(string prefix) => Ask(prefix, Symbols.StartWith);

    /// <summary>Does the text end so?</summary>
    public Truth EndsWith(string suffix) => Ask(suffix, Symbols.EndWith);

    /// <summary>Does the text have this within it?</summary>
    public Truth HasText(string part) => Ask(part, Symbols.Contain);

    /// <summary>Does the text match a pattern in which <c>*</c> stands for any text and <c>?</c> for any one character?</summary>
    public Truth Matches(string pattern) => Value switch
    {
        null => Answer(false),
        { IsOpaque: true } => Truth.UnknownBecause(this),
        StringValue text when Symbols.OccurIn(text.Text) => pattern == "*" ? Answer(true) : Truth.UnknownBecause(this),
        _ => Answer(Wildcard.Matches(pattern, Value.ToString())),
    };

    /// <summary>Is it a number of at least this?</summary>
    public Truth AtLeast(double minimum) => Compare(number => number >= minimum);

    /// <summary>Is it a number of at most this?</summary>
    public Truth AtMost(double maximum) => Compare(number => number <= maximum);

    /// <summary>Is it a number between these, both included?</summary>
    public Truth Between(double minimum, double maximum) => Compare(number => number >= minimum && number <= maximum);

    /// <summary>Is it a list, or a map, of at least so many items?</summary>
    public Truth HasAtLeast(int count) => Value switch
    {
        null => Answer(count <= 0),
        ListValue list => Answer(list.Count >= count),
        MapValue map => Answer(map.Count >= count),
        { IsOpaque: true } => Truth.UnknownBecause(this),
        _ => Answer(count <= 1),
    };

    /// <summary>Does a list have this text as an item?</summary>
    public Truth Contains(string item)
    {
        var any = Answer(false);
        foreach (var own in Items)
        {
            any |= own.Is(item);
        }

        return any;
    }

    /// <summary>Does the answer hold for an item at least? No for a missing or empty list.</summary>
    public Truth Any(Func<Property, Truth> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var any = Answer(false);
        foreach (var item in Items)
        {
            var answer = question(item);
            any = any.IsNo && answer.IsNo ? any : any | answer;
        }

        return any;
    }

    /// <summary>Does the answer hold for all items? Yes for a missing or empty list.</summary>
    public Truth All(Func<Property, Truth> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var all = Answer(true);
        foreach (var item in Items)
        {
            all &= question(item);
        }

        return all;
    }

    private SymbolicText Symbols => Resource?.Graph.Symbols ?? SymbolicText.None;

    private Truth Answer(bool value) => Truth.Of(value, this);

    private Truth IsBool(bool expected) => Value switch
    {
        null => Answer(false),
        BoolValue boolean => Answer(boolean.Value == expected),
        { IsOpaque: true } => Truth.UnknownBecause(this),
        StringValue text when Symbols.OccurIn(text.Text) => Truth.UnknownBecause(this),
        // Programs that are not typed send "true"; the provider takes it.
        StringValue text => Answer(string.Equals(text.Text, expected ? "true" : "false", StringComparison.OrdinalIgnoreCase)),
        _ => Answer(false),
    };

    private Truth Ask(string part, Func<string, string, Truth> question) => Value switch
    {
        null => Answer(false),
        { IsOpaque: true } => Truth.UnknownBecause(this),
        StringValue text => question(text.Text, part).At(this),
        _ => Answer(false),
    };

    private Truth Compare(Func<double, bool> holds)
    {
        if (Number is { } number)
        {
            return Answer(holds(number));
        }

        return IsUnknown || (Text is { } text && Symbols.OccurIn(text)) ? Truth.UnknownBecause(this) : Answer(false);
    }
}
