using System.Globalization;

namespace Infra.Policies;

/// <summary>Reads the size out of the name of an instance type.</summary>
internal static class InstanceSize
{
    private const string Xlarge = "xlarge";
    private const string Metal = "metal";

    /// <summary>
    /// The size as a multiple of xlarge: 4 for <c>m7g.4xlarge</c>, 24 for <c>c7i.metal-24xl</c>, 1 for xlarge and all below, 0 where there is no
    /// size. A bare <c>metal</c> is the largest of its family.
    /// </summary>
    public static int MultipleOfXlarge(Property type)
    {
        if (type.Text is not { } text)
        {
            return 0;
        }

        var size = text.AsSpan(text.LastIndexOf('.') + 1);
        if (size.StartsWith(Metal, StringComparison.Ordinal))
        {
            var digits = size[Metal.Length..].Trim("-xl");
            return digits.IsEmpty ? int.MaxValue : Parse(digits);
        }

        if (size.EndsWith(Xlarge, StringComparison.Ordinal))
        {
            var digits = size[..^Xlarge.Length];
            return digits.IsEmpty ? 1 : Parse(digits);
        }

        return size is "nano" or "micro" or "small" or "medium" or "large" ? 1 : 0;
    }

    private static int Parse(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
