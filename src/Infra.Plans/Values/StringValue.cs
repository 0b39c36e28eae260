namespace Infra.Plans;

/// <summary>
/// Text. It may have symbols such as <c>${orders.arn}</c> within it, for parts that only the cloud knows;
/// <see cref="Plan.Symbols"/> says what each stands for. Text that is one symbol and nothing else is a <see cref="ReferenceValue"/>.
/// </summary>
public sealed class StringValue : PlanValue
{
    /// <summary>Wraps text. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.</summary>
    public StringValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = WellFormed(text);
    }

    /// <summary>The empty text.</summary>
    public static StringValue Empty { get; } = new("");

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override bool Equals(PlanValue? other) => other is StringValue that && string.Equals(that.Text, Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                if (char.IsHighSurrogate(source[i]) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
                {
                    target[i] = source[i++];
                    target[i] = source[i];
                }
                else
                {
                    target[i] = char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
                }
            }
        });
    }
}
