using Infra.Plans;
using Infra.Preview.Configuration;

namespace Infra.Preview.Running.Failures;

/// <summary>
/// Finds resources that are named after a secret from config. Names are part of URNs, which stand in plans, logs and state in the clear: nothing
/// else can mask them there.
/// </summary>
internal static class NamedSecrets
{
    // Shorter values are words that a name may have by itself.
    private const int Shortest = 8;

    public static IEnumerable<Problem> Find(Plan plan, StackConfiguration config)
    {
        var secrets = config.SecretValues.Where(secret => secret.Length >= Shortest).ToList();
        return secrets.Count == 0
            ? []
            : plan.Resources.Where(resource => secrets.Exists(secret => resource.Name.Contains(secret, StringComparison.Ordinal))).Select(Describe);
    }

    private static Problem Describe(PlannedResource resource) =>
        new(ExitCode.Failed, "A resource is named after a secret config value. Names stand in plans, logs and state in the clear.")
        {
            Resource = $"{resource.Name} ({resource.Type})",
            Fix = ["Name the resource after something public, and hand it the secret as an input."],
        };
}
