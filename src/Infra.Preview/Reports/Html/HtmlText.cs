using System.Net;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports.Html;

/// <summary>Text of a plan as HTML: never markup, on one line, without characters that turn text around.</summary>
internal static class HtmlText
{
    /// <summary>The text, safe between tags and in attributes within quotes.</summary>
    public static string Of(string text) => WebUtility.HtmlEncode(SafeText.Line(text));

    /// <summary>As <see cref="Of"/>, but line breaks stay.</summary>
    public static string Lines(string text) => WebUtility.HtmlEncode(SafeText.Lines(text));
}
