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
        if (Known.IsSymbolic(arn))
        {
            return arn[..(arn.LastIndexOf('}') + 1)];
        }

        var parts = arn.Split(':');
        return Service(arn) == "secretsmanager" && parts.Length > 7 ? string.Join(':', parts.Take(7)) : arn;
    }

    /// <summary>Adds what a role needs to read secrets and parameters, each by its own ARN.</summary>
    public static void AllowReading(PolicyDocument document, IReadOnlyCollection<string> arns)
    {
        AllowReading(document, "ReadSecrets", "secretsmanager", "secretsmanager:GetSecretValue", arns);
        AllowReading(document, "ReadParameters", "ssm", "ssm:GetParameters", arns);
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

    private static void AllowReading(PolicyDocument document, string sid, string service, string action, IEnumerable<string> arns)
    {
        var statement = new PolicyStatement(sid, action);
        foreach (var arn in arns.Where(arn => IsOf(service, arn)).Select(ResourceArn).Distinct(StringComparer.Ordinal))
        {
            statement.Resources.Add(arn);
        }

        if (statement.Resources.Count > 0)
        {
            document.Add(statement);
        }
    }

    // Text with a placeholder of the preview in place of an ARN stands for a secret.
    private static bool IsOf(string service, string arn) =>
        Service(arn) == service || (service == "secretsmanager" && Service(arn) != "ssm" && Known.IsSymbolic(arn));

    [GeneratedRegex("^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:\\s]+(:[^:\\s]*){0,3}|ssm:[a-z0-9-]+:[0-9]{12}:parameter/[^:\\s]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Arn();
}
