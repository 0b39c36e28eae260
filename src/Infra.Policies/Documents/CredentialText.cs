using System.Text.RegularExpressions;

namespace Infra.Policies;

/// <summary>Texts that are credentials, or have some within them, whatever they are called.</summary>
internal static partial class CredentialText
{
    /// <summary>Is there anything that may be one? Too often yes rather than too seldom: it decides what a report hides.</summary>
    public static bool IsIn(string text)
    {
        if (text.Contains("-----BEGIN", StringComparison.Ordinal) || IsCertainlyIn(text))
        {
            return true;
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && text.IndexOf('@', scheme) > 0;
    }

    /// <summary>
    /// Is it one, or has it one within it, beyond doubt? No for a value that is not known: most are no secrets, and what is one by its name
    /// is asked for by its name. An output in the place of a password is one as well: were it marked as secret, the text would be.
    /// </summary>
    public static Truth IsOne(Property value) =>
        Truth.Of(value is { Text: { } text, Resource: { } owner } && (IsCertainlyIn(text) || PasswordInAddress().IsMatch(owner.Graph.Symbols.Fill(text, 'x'))), value);

    /// <summary>Is there one beyond doubt: a private key, an access key, a token of known form, a password within an address?</summary>
    public static bool IsCertainlyIn(string text) => PrivateKey().IsMatch(text) || KnownForm().IsMatch(text) || PasswordInAddress().IsMatch(text);

    // None of the three can read a text more than once for any place in it, so the engine that the compiler writes is safe, and at hand at once: building the one
    // that never goes back took a tenth of a small preview.
    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PrivateKey();

    // Access keys of AWS, tokens of GitHub, GitLab, Slack and npm, keys of Google and Stripe.
    [GeneratedRegex(
        @"\b((AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22}|glpat-[A-Za-z0-9_-]{20}"
        + @"|xox[abprs]-[A-Za-z0-9-]{10}|npm_[A-Za-z0-9]{36}|AIza[A-Za-z0-9_-]{35}|[rs]k_live_[A-Za-z0-9]{16})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KnownForm();

    // Not a placeholder, a variable or a symbol of the plan: those have brackets or a dollar sign.
    [GeneratedRegex(@"://[^/\s:@]*:[^/\s@{}<>$*]+@", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PasswordInAddress();
}
