using System.Text.RegularExpressions;

namespace Infra;

/// <summary>The ARN of a secret or parameter, as a container's <c>valueFrom</c> takes it.</summary>
internal static partial class SecretReference
{
    /// <summary>The services whose endpoints a task needs to read its secrets.</summary>
    public static string Service(string arn) => arn.Split(':') is [_, _, var service, ..] ? service : "";

    /// <summary>The ARN that a policy names: without the JSON key, version stage and version id that a <c>valueFrom</c> may end with.</summary>
    public static string ResourceArn(string arn)
    {
        var parts = arn.Split(':');
        return Service(arn) == "secretsmanager" && parts.Length > 7 ? string.Join(':', parts.Take(7)) : arn;
    }

    public static void Validate(ArgumentProblems problems, string name, string arn)
    {
        if (!Known.IsSymbolic(arn) && !Arn().IsMatch(arn))
        {
            // The value is not shown: whoever puts a secret itself here by mistake should not find it in a log.
            problems.Add(
                $"Secrets[\"{name}\"]", "not an ARN", "the ARN of a Secrets Manager secret or of a Parameter Store parameter",
                "store the value there and give its ARN");
        }
    }

    [GeneratedRegex("^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:\\s]+(:[^:\\s]*){0,3}|ssm:[a-z0-9-]+:[0-9]{12}:parameter/[^:\\s]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Arn();
}
