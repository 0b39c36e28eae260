using System.Text.RegularExpressions;
using Infra.Preview.Configuration;

namespace Infra.Preview.Running.Failures;

/// <summary>
/// Recognises failures that only other config can mend: <c>Pulumi.Config</c> misses a value or finds one of another type, or components say
/// what the stack lacks, in a sentence that begins with <c>Stack '…' is not configured</c>.
/// </summary>
internal static partial class ConfigFailures
{
    public static Problem? Find(string message, FailureContext context) =>
        Missing(message, context) ?? WrongType(message, context) ?? NotConfigured(message, context);

    private static Problem? NotConfigured(string message, FailureContext context) =>
        message.StartsWith($"Stack '{context.Stack}' is not configured", StringComparison.Ordinal) ? new Problem(ExitCode.BadUsage, message) : null;

    private static Problem? Missing(string message, FailureContext context)
    {
        var match = MissingKey().Match(message);
        if (!match.Success || !ConfigKey.TryParse(match.Groups["key"].Value, context.Project.Name, out var key))
        {
            return null;
        }

        var isSecret = message.Contains("--secret", StringComparison.Ordinal);
        return Problem.Of(MissingConfig.Describe(key, context.Project, context.Stack, context.StackFile?.ShownAs, isSecret));
    }

    private static Problem? WrongType(string message, FailureContext context)
    {
        var match = WrongTypeKey().Match(message);
        if (!match.Success)
        {
            return null;
        }

        var key = match.Groups["key"].Value;
        var isMasked = context.Config.MaskedKeys.Contains(key, StringComparer.Ordinal);
        var isSecret = context.Config.SecretKeys.Contains(key, StringComparer.Ordinal);
        var value = isMasked || isSecret ? "" : $": '{match.Groups["value"].Value}'";
        var shortKey = ConfigKey.TryParse(key, context.Project.Name, out var parsed) ? parsed.ShortFor(context.Project.Name) : key;
        return new Problem(ExitCode.BadUsage, $"The config value '{key}' is not what the program asks for{value}.")
        {
            At = context.PlaceOf(key) is { } place ? [place.ToString()] : [],
            Allowed = TypeName(match.Groups["type"].Value),
            Fix = isMasked
                ? [$"The value is encrypted and a preview never decrypts. Give one for previews: dotnet run -- --config {shortKey}=<value>"]
                : [$"pulumi config set {(isSecret ? "--secret " : "")}{shortKey} <value> --stack {context.Stack}"],
        };
    }

    private static string TypeName(string type) => type.Trim().TrimEnd('.') switch
    {
        "Int32" => "a whole number",
        "Double" => "a number",
        "Boolean" => "true or false",
        var other when other.StartsWith("System.", StringComparison.Ordinal) => TypeName(other["System.".Length..]),
        var other => $"JSON of a {other.Split('`')[0]}",
    };

    [GeneratedRegex(@"^\s*(?:Missing required configuration variable|Configuration) '(?<key>[^']+)'(?: is required and has no value|\s*\n\s*please set a value)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingKey();

    [GeneratedRegex(@"^\s*Configuration '(?<key>[^']+)' (?:value|is) '(?<value>.*)'(?:, which is no| is not a valid) (?<type>\S+)", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrongTypeKey();
}
