using System.Text.RegularExpressions;

namespace Infra.Policies;

/// <summary>Texts that are secrets by their form, whatever they are called.</summary>
internal static partial class SecretTexts
{
    /// <summary>
    /// Does the text hold a private key, an access key of AWS, or a URL with a password? No for a value that is not known: most are no secrets, and
    /// what is one by its name is asked for by its name.
    /// </summary>
    public static Truth IsOne(Property value) => Truth.Of(value.Text is { } text && Form().IsMatch(text), value);

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA|ASIA)[0-9A-Z]{16}\b|://[^/\s:@]+:[^/\s:@]+@", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
