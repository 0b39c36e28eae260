using System.Text.RegularExpressions;

namespace Infra.Preview.Running.Failures;

/// <summary>
/// Recognises what both SDKs say of a resource's arguments: one that is required and not given, and one of a type that no provider takes.
/// </summary>
internal static partial class InputFailures
{
    private const string Accepted =
        "text, bool, int, double, enums, lists and string-keyed maps, args classes, assets, resources, and outputs of all these";

    public static Problem? Find(string message, string? resource)
    {
        if (Missing().Match(message) is { Success: true } missing)
        {
            var (args, member) = (ShortName(missing.Groups["args"].Value), missing.Groups["member"].Value);
            return new Problem(ExitCode.Failed, $"{args} has no value for {member}, which is required.")
            {
                Resource = resource,
                Fix = [$"Set {member} where the resource is created."],
            };
        }

        if (Unsupported().Match(message) is { Success: true } unsupported)
        {
            var type = unsupported.Groups["type"].Value;
            var where = unsupported.Groups["where"].Value.Trim();
            return new Problem(ExitCode.Failed, $"{where} has the type {type}, which cannot be sent to a provider.")
            {
                Resource = resource is not null && message.Contains($"'{resource.Split(' ')[0]}'", StringComparison.Ordinal) ? null : resource,
                Allowed = Accepted,
                Fix = [Conversion(ShortName(type))],
            };
        }

        return null;
    }

    private static string Conversion(string type) => type switch
    {
        "Int64" or "UInt32" or "Int16" or "Byte" => "Cast it to int, or to double when it is large.",
        "Single" or "Decimal" => "Cast it to double.",
        "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeSpan" or "Guid" => "Turn it into the text that the provider expects.",
        _ => "Turn it into one of these.",
    };

    private static string ShortName(string type) => type[(type.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"(?:The resource arguments |\[Input\] )(?<args>[\w.+]+?)(?: needs a value for '(?<member>\w+)'|\.(?<member>\w+) is required but was not given a value)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^(?:(?<where>.+) has the type (?<type>[\w.+`]+), which cannot be serialized|(?<type>[\w.+`]+) is not a supported argument type\.\s*(?<where>.+)$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unsupported();
}
