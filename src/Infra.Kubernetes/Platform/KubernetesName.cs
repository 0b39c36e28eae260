using System.Text.RegularExpressions;

namespace Infra.Kubernetes;

/// <summary>What Kubernetes takes as a name.</summary>
/// <remarks>https://kubernetes.io/docs/concepts/overview/working-with-objects/names/</remarks>
internal static partial class KubernetesName
{
    private const int MaxLabel = 63;
    private const int MaxSubdomain = 253;

    /// <summary>True for a DNS label: what namespaces and services are named by.</summary>
    public static bool IsLabel(string? name) => name is { Length: <= MaxLabel } && Label().IsMatch(name);

    /// <summary>True for DNS labels with dots between them: what most other objects are named by.</summary>
    public static bool IsSubdomain(string? name) => name is { Length: <= MaxSubdomain } && Subdomain().IsMatch(name);

    public static void Validate(ArgumentProblems problems, string argument, string? name)
    {
        if (!IsLabel(name))
        {
            problems.Add(argument, name, "1 to 63 lower-case letters, digits and hyphens that begin and end with a letter or digit", "give the name as the cluster has it");
        }
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Subdomain();
}
