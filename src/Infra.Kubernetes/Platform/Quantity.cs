using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Kubernetes;

/// <summary>Amounts of processor, memory and storage as Kubernetes writes them: <c>250m</c>, <c>512Mi</c>.</summary>
/// <remarks>https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/</remarks>
internal static partial class Quantity
{
    private const decimal MiB = 1024 * 1024;

    /// <summary>The amount in cores or bytes. Null for text that is no amount.</summary>
    public static decimal? Parse(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match || !decimal.TryParse(match.Groups["number"].Value, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number * Factor(match.Groups["suffix"].Value);
    }

    /// <summary>Notes a problem unless the text is an amount of processor between a thousandth and 1,024 cores.</summary>
    public static void RequireCpu(ArgumentProblems problems, string argument, string text)
    {
        if (Parse(text) is not (>= 0.001m and <= 1024))
        {
            problems.Add(argument, text, "1m to 1024 cores, such as 250m, 0.5 or 2", "write thousandths of a core with m");
        }
    }

    /// <summary>Notes a problem unless the text is an amount of memory or storage of at least 4 MiB.</summary>
    public static void RequireBytes(ArgumentProblems problems, string argument, string text)
    {
        if (Parse(text) is not { } bytes || bytes < 4 * MiB || text.EndsWith('m'))
        {
            problems.Add(argument, text, "at least 4Mi, such as 256Mi or 2Gi", "write Mi or Gi; m means thousandths of a byte");
        }
    }

    private static decimal Factor(string suffix) => suffix switch
    {
        "m" => 0.001m,
        "k" => 1000m,
        "M" => 1000m * 1000,
        "G" => 1000m * 1000 * 1000,
        "T" => 1000m * 1000 * 1000 * 1000,
        "Ki" => 1024m,
        "Mi" => MiB,
        "Gi" => 1024m * MiB,
        "Ti" => 1024m * 1024 * MiB,
        _ => 1,
    };

    [GeneratedRegex("^(?<number>[0-9]{1,12}(\\.[0-9]{1,3})?)(?<suffix>m|k|M|G|T|Ki|Mi|Gi|Ti)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
