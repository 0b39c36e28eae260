namespace Infra;

/// <summary>What a <see cref="Cdn"/> keeps of an origin's answers.</summary>
public enum CdnCaching
{
    /// <summary>
    /// As long as the answer's <c>Cache-Control</c> says, a day without one; the same answer whatever the query and the cookies. For files.
    /// </summary>
    Optimized,

    /// <summary>Nothing. For answers that depend on who asks.</summary>
    Disabled,

    /// <summary>
    /// As long as the answer's <c>Cache-Control</c> says, not at all without one; apart by query, not by cookies. Answers that depend on who
    /// asks have to say <c>private</c> or <c>no-store</c>.
    /// </summary>
    OriginHeaders,
}
