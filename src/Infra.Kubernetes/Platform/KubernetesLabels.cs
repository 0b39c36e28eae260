using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Kubernetes;

/// <summary>The labels that every object of every component carries.</summary>
public static partial class KubernetesLabels
{
    /// <summary>The component's name; what selectors go by.</summary>
    public const string Name = "app.kubernetes.io/name";

    /// <summary>The stack that declares the object, as <c>project-stack</c>.</summary>
    public const string Instance = "app.kubernetes.io/instance";

    /// <summary>The component's type, such as <c>WebService</c>.</summary>
    public const string Component = "app.kubernetes.io/component";

    /// <summary>The product the object belongs to.</summary>
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>Always <c>pulumi</c>.</summary>
    public const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>The image's tag or the beginning of its digest, on what runs it.</summary>
    public const string Version = "app.kubernetes.io/version";

    /// <summary>The team that answers for the object.</summary>
    public const string Owner = PlatformTags.Owner;

    /// <summary>The tier, in lower case.</summary>
    public const string Tier = PlatformTags.Tier;

    /// <summary><c>true</c> on an object that a <see cref="Customization{TArgs}"/> has changed.</summary>
    public const string Customized = PlatformTags.Customized;

    // https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
    private const int MaxLength = 63;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        Name, Instance, Component, PartOf, ManagedBy, Version, Owner, Tier, Customized, PlatformTags.CostCenter, PlatformTags.DataClassification,
    };

    /// <summary>The nearest text that a label can have: other characters become hyphens, what is too long is cut.</summary>
    /// <param name="text">Any text, such as the name of a team.</param>
    public static string Value(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var value = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            value.Append(char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-');
        }

        var trimmed = value.ToString().Trim('-', '_', '.');
        return trimmed.Length <= MaxLength ? trimmed : trimmed[..MaxLength].TrimEnd('-', '_', '.');
    }

    internal static SortedDictionary<string, string> For(PlatformSettings platform, string component, string name, IDictionary<string, string> tags)
    {
        var labels = new SortedDictionary<string, string>(tags, StringComparer.Ordinal)
        {
            [Name] = name,
            [Instance] = Value($"{platform.Project}-{platform.Stack}"),
            [Component] = component,
            [PartOf] = Value(platform.Service),
            [ManagedBy] = "pulumi",
            [Owner] = Value(platform.Owner),
            [Tier] = platform.Tier.ToString().ToLowerInvariant(),
        };
        if (platform.CostCenter is { } costCenter)
        {
            labels[PlatformTags.CostCenter] = Value(costCenter);
        }

        if (platform.DataClassification is { } classification)
        {
            labels[PlatformTags.DataClassification] = Value(classification);
        }

        return labels;
    }

    internal static void Validate(ArgumentProblems problems, IDictionary<string, string> tags)
    {
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            if (Reserved.Contains(key))
            {
                problems.Add($"Tags[\"{key}\"]", value, "keys that the platform does not set itself", "choose another key, or set the stack's infra: configuration");
            }
            else if (!IsKey(key))
            {
                problems.Add(
                    $"Tags[\"{key}\"]", key, "label keys: up to 63 letters, digits and - _ . with an optional DNS name and / before them, not of kubernetes.io",
                    "rename the key");
            }

            ValidateValue(problems, $"Tags[\"{key}\"]", value);
        }
    }

    internal static void ValidateValue(ArgumentProblems problems, string argument, string value)
    {
        if (value is null || value.Length > MaxLength || !ValueForm().IsMatch(value))
        {
            problems.Add(
                argument, value, "label values: up to 63 letters, digits and - _ . that begin and end with a letter or digit", "shorten or plainly spell the value");
        }
    }

    internal static bool IsKey(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var (prefix, name) = slash < 0 ? ("", key) : (key[..slash], key[(slash + 1)..]);
        return name.Length is > 0 and <= MaxLength && ValueForm().IsMatch(name)
            && (slash < 0 || (KubernetesName.IsSubdomain(prefix) && !IsKubernetes(prefix)));
    }

    private static bool IsKubernetes(string prefix) =>
        prefix is "kubernetes.io" or "k8s.io" || prefix.EndsWith(".kubernetes.io", StringComparison.Ordinal) || prefix.EndsWith(".k8s.io", StringComparison.Ordinal);

    [GeneratedRegex("^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValueForm();
}
