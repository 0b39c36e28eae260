using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Infra.Policies;

/// <summary>
/// The message of a requirement, put together only when the requirement is not met. Properties are shown by path, never by value: the value
/// is part of the finding, where secrets are kept out of it.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct RequirementText
{
    private readonly StringBuilder? _text;

    /// <summary>Called by the compiler.</summary>
    public RequirementText(int literalLength, int formattedCount, Truth truth, out bool isNeeded)
    {
        isNeeded = !truth.IsYes;
        _text = isNeeded ? new StringBuilder(literalLength + (formattedCount * 16)) : null;
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string value) => _text?.Append(value);

    /// <summary>Called by the compiler. Use it for words of the rule, not for values from the plan.</summary>
    public void AppendFormatted(string? value) => _text?.Append(value);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted(int value) => _text?.Append(value);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted(double value) => _text?.Append(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Called by the compiler: the property's path.</summary>
    public void AppendFormatted(Property value) => _text?.Append(value.Path);

    /// <summary>Called by the compiler: the resource's name.</summary>
    public void AppendFormatted(ResourceView? value) => _text?.Append(value?.Name);

    /// <summary>Called by the compiler: the texts, joined.</summary>
    public void AppendFormatted(IEnumerable<string> values) => _text?.AppendJoin(", ", values);

    /// <summary>The text so far.</summary>
    public override string ToString() => _text?.ToString() ?? "";
}
