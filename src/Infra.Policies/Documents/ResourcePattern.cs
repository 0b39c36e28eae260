namespace Infra.Policies;

/// <summary>How much the patterns of policies take in: <c>*</c> stands for any text, <c>?</c> for one character, in resources and in conditions.</summary>
internal static class ResourcePattern
{
    // Stands for a part of an ARN that nobody wrote out: only a wildcard matches it.
    private const string Any = "\u0001";
    private const int Account = 4;
    private const int Parts = 6;

    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>Does the pattern take in everything there is: <c>*</c>, <c>arn:aws:*</c>?</summary>
    public static Truth IsEverything(Property pattern) => Ask(pattern, static text => Matches(text, Any, Any, Any, Any));

    /// <summary>Does the pattern take in all of a kind, such as every role: <c>arn:aws:iam::111122223333:role/*</c>?</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="service">The service as ARNs name it.</param>
    /// <param name="kind">How the last part of such an ARN begins, such as <c>role/</c>.</param>
    /// <param name="ofAnyAccount">False when all of one account count too.</param>
    public static Truth IsEvery(Property pattern, string service, string kind, bool ofAnyAccount) => Ask(pattern, text =>
    {
        var account = ofAnyAccount ? "" : Written(text, Account);
        // The ARNs of buckets name neither region nor account.
        return service == "s3"
            ? Matches(text, service, "", "", $"{kind}{Any}/{Any}")
            : Matches(text, service, Written(text, 3), account.Length > 0 ? account : Any, kind + Any);
    });

    /// <summary>
    /// Does the value of a condition leave the account open: <c>*</c>, <c>arn:aws:sns:*:*:orders</c>, <c>o-*</c>? Whoever likes can then make
    /// something in an account of their own that meets it.
    /// </summary>
    public static Truth IsOfAnybody(Property value)
    {
        if (value.Text is not { } text || value.Resource is not { } owner)
        {
            return value.IsReference ? Truth.Of(false, value) : value.Is("*");
        }

        var isUnknown = value.Is("*").IsUnknown;
        return isUnknown ? Truth.UnknownBecause(value) : Truth.Of(IsOfAnybody(owner.Graph.Symbols.Fill(text, 'x')), value);
    }

    private static bool IsOfAnybody(string text)
    {
        var wildcard = text.IndexOfAny(Wildcards);
        if (wildcard < 0)
        {
            return false;
        }

        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            // An id that is cut off may be anybody's; what comes after an id is not: o-1/r-1/*, AROA1:*.
            return text.AsSpan(0, wildcard).IndexOfAny('/', ':') < 0;
        }

        var parts = text.Split(':', Parts);
        if (parts.Length < Parts)
        {
            return true;
        }

        // Names of buckets are there once in the world.
        return parts[2] == "s3"
            ? parts[^1].Split('/')[0].IndexOfAny(Wildcards) >= 0 && !IsWritten(parts[Account])
            : !IsWritten(parts[Account]);
    }

    // A symbol stands for something certain, which is never *; two of them in a row may be anything.
    private static Truth Ask(Property pattern, Func<string, bool> question)
    {
        if (pattern.Text is not { } text || pattern.Resource is not { } owner)
        {
            return pattern.IsReference ? Truth.Of(false, pattern) : pattern.Is("*");
        }

        var answer = pattern.Is("*");
        return answer.IsUnknown ? answer : Truth.Of(question(owner.Graph.Symbols.Fill(text, 'x')), pattern);
    }

    private static bool Matches(string pattern, string service, string region, string account, string resource)
    {
        var partition = Written(pattern, 1);
        return Wildcard.Matches(pattern, $"arn:{(partition.Length > 0 ? partition : Any)}:{service}:{region}:{account}:{resource}");
    }

    // A part of an ARN when it is written out, otherwise empty.
    private static string Written(string pattern, int part)
    {
        var parts = pattern.Split(':', Parts);
        return part < parts.Length && IsWritten(parts[part]) ? parts[part] : "";
    }

    private static bool IsWritten(string part) => part.Length > 0 && part.IndexOfAny(Wildcards) < 0;
}
