using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

/// <summary>The instance classes that Aurora offers, by engine, and their memory.</summary>
internal static partial class DatabaseInstanceClass
{
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.SupportAurora.html
    private static readonly string[] Both = ["r5", "r6g", "r6i", "r7g", "r7i", "r8g", "t3", "t4g", "x2g"];
    private static readonly string[] PostgreSqlOnly = ["r6gd", "r6id", "r8gd"];

    public static bool IsOffered(string instanceClass, DatabaseEngine engine)
    {
        var match = Class().Match(instanceClass);
        var family = match.Groups["family"].Value;
        var size = match.Groups["size"].Value;
        return match.Success
            && (Both.Contains(family) || (engine == DatabaseEngine.PostgreSql && PostgreSqlOnly.Contains(family)))
            && (IsBurstable(instanceClass) ? size is "medium" or "large" : size is not "medium");
    }

    public static string Offered(DatabaseEngine engine) =>
        "db.<family>.<size> of the families " + string.Join(", ", engine == DatabaseEngine.PostgreSql ? [.. Both.Concat(PostgreSqlOnly).Order(StringComparer.Ordinal)] : Both);

    /// <summary>True for classes that slow down when their credits are used up.</summary>
    public static bool IsBurstable(string instanceClass) => instanceClass.StartsWith("db.t", StringComparison.Ordinal);

    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.Summary.html
    public static double MemoryGiB(string instanceClass)
    {
        var match = Class().Match(instanceClass);
        if (!match.Success)
        {
            return 0;
        }

        var size = match.Groups["size"].Value switch
        {
            "medium" => 0.5,
            "large" => 1,
            "xlarge" => 2,
            var many => 2 * int.Parse(many[..many.IndexOf('x', StringComparison.Ordinal)], CultureInfo.InvariantCulture),
        };
        return size * instanceClass[3] switch { 't' => 8, 'x' => 32, _ => 16 };
    }

    [GeneratedRegex("^db\\.(?<family>[a-z][0-9][a-z]{0,2})\\.(?<size>medium|large|(2|4|8|12|16|24|32|48)?xlarge)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Class();
}
