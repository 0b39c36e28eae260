namespace Infra.Policies;

/// <summary>The text by which a composite alarm names others: <c>ALARM("errors") OR ALARM(latency)</c>.</summary>
internal static class AlarmRuleText
{
    private const char Symbol = '\u0001';

    /// <summary>Does the rule name this alarm? A name within a longer one is not it, and neither is a symbol, which stands for the name of another resource.</summary>
    public static Truth Names(Property rule, string name)
    {
        if (rule.Text is not { } text || rule.Resource is not { } owner)
        {
            return rule.HasText(name);
        }

        var filled = owner.Graph.Symbols.Fill(text, Symbol);
        return Stands(text, name, all: false) ? Truth.Of(true, rule)
            : Stands(filled, Symbol.ToString(), all: true) ? Truth.Of(false, rule)
            : Truth.UnknownBecause(rule);
    }

    // Does it stand there as a whole name, once or everywhere it occurs?
    private static bool Stands(string text, string name, bool all)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (((at == 0 || IsEdge(text[at - 1])) && (end == text.Length || IsEdge(text[end]))) != all)
            {
                return !all;
            }
        }

        return all;
    }

    private static bool IsEdge(char character) => character is '(' or ')' or '"' or '\'' or ':' || char.IsWhiteSpace(character);
}
