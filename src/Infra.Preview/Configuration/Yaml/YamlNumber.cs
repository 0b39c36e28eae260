using System.Globalization;

namespace Infra.Preview.Configuration.Yaml;

/// <summary>The numbers of YAML's core schema, as the Pulumi CLI reads them.</summary>
internal static class YamlNumber
{
    /// <summary>Gives the JSON text of the number that a plain scalar is.</summary>
    public static bool TryParse(YamlScalar scalar, out string json)
    {
        json = "";
        if (!scalar.IsPlain || scalar.Text.Length == 0 || !StartsLikeANumber(scalar.Text))
        {
            return false;
        }

        var digits = scalar.Text.Replace("_", "", StringComparison.Ordinal);
        if (TryParseInteger(digits, out var integer))
        {
            json = integer.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            json = number.ToString("R", CultureInfo.InvariantCulture);
            return true;
        }

        return false;
    }

    private static bool StartsLikeANumber(string text)
    {
        var start = text[0] is '+' or '-' ? 1 : 0;
        return start < text.Length && (char.IsAsciiDigit(text[start]) || text[start] == '.');
    }

    private static bool TryParseInteger(string digits, out Int128 integer)
    {
        var negative = digits.StartsWith('-');
        var body = digits.AsSpan(digits[0] is '+' or '-' ? 1 : 0);
        var parsed = body switch
        {
            ['0', 'x', .. var hex] => Int128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out integer),
            ['0', 'b', .. var bits] => Int128.TryParse(bits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out integer),
            ['0', 'o', .. var octal] => TryParseOctal(octal, out integer),
            _ => Int128.TryParse(body, NumberStyles.None, CultureInfo.InvariantCulture, out integer),
        };
        integer = negative ? -integer : integer;
        // Beyond 64 bits it is a floating-point number, and a hexadecimal one is then no number at all.
        return parsed && integer >= long.MinValue && integer <= ulong.MaxValue;
    }

    private static bool TryParseOctal(ReadOnlySpan<char> digits, out Int128 integer)
    {
        integer = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || integer > ulong.MaxValue)
            {
                return false;
            }

            integer = (integer * 8) + (digit - '0');
        }

        return !digits.IsEmpty;
    }
}
