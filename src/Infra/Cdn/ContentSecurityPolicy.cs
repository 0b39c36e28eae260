namespace Infra;

/// <summary>What a page may load and who may frame it, for answers that do not say so themselves.</summary>
/// <remarks>https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP</remarks>
public sealed class ContentSecurityPolicy
{
    private ContentSecurityPolicy(string value) => Value = value;

    /// <summary>What hardly any site needs is off: plug-ins, other base addresses, being framed, plain HTTP.</summary>
    public static ContentSecurityPolicy Basic { get; } = new("base-uri 'self'; frame-ancestors 'none'; object-src 'none'; upgrade-insecure-requests");

    /// <summary>Nothing from other sites, no scripts or styles inside the page. For sites that bring all they need.</summary>
    public static ContentSecurityPolicy SameOrigin { get; } = new(
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; object-src 'none'; upgrade-insecure-requests");

    /// <summary>No such header, and pages may be framed by their own site.</summary>
    public static ContentSecurityPolicy None { get; } = new("");

    /// <summary>The header's value.</summary>
    public string Value { get; }

    /// <summary>A policy of your own.</summary>
    /// <param name="value">The header's value.</param>
    public static ContentSecurityPolicy Of(string value) => new(value);
}
