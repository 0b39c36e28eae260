namespace Infra;

/// <summary>Says why a default has its value and where that can be read. The tables in <c>docs/components</c> are written from it.</summary>
/// <param name="reason">One sentence: why these values.</param>
/// <param name="reference">The id of a control (Security Hub, CIS) or the address of a page.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultSourceAttribute(string reason, string reference) : Attribute
{
    /// <summary>Why the default has its value.</summary>
    public string Reason { get; } = reason;

    /// <summary>The control or page that backs it.</summary>
    public string Reference { get; } = reference;
}
