using System.Globalization;

namespace Infra;

/// <summary>The tags that every taggable resource of every component carries, written out on the resource itself.</summary>
public static class PlatformTags
{
    /// <summary>What the AWS console shows as the resource's name: the logical name in the program.</summary>
    public const string Name = "Name";

    /// <summary>The team that answers for the resource.</summary>
    public const string Owner = "owner";

    /// <summary>The tier, in lower case.</summary>
    public const string Tier = "tier";

    /// <summary>The product the resource belongs to.</summary>
    public const string Service = "service";

    /// <summary>The stack that declares the resource, as <c>project/stack</c>.</summary>
    public const string Stack = "stack";

    /// <summary>The component that declares the resource, as <c>Type/name</c>.</summary>
    public const string Component = "component";

    /// <summary>The generation of defaults the component was built with. It does not move with every release of the library.</summary>
    public const string ComponentVersion = "component-version";

    /// <summary>Always <c>pulumi</c>.</summary>
    public const string ManagedBy = "managed-by";

    /// <summary>Who pays; only when configured.</summary>
    public const string CostCenter = "cost-center";

    /// <summary>How sensitive the data is; only when configured.</summary>
    public const string DataClassification = "data-classification";

    /// <summary><c>true</c> on a resource that a <see cref="Customization{TArgs}"/> has changed.</summary>
    public const string Customized = "customized";

    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html : 50 a resource, keys up to 128 characters.
    private const int MaxCustomTags = 35;
    private const int MaxKeyLength = 128;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        Name, Owner, Tier, Service, Stack, Component, ComponentVersion, ManagedBy, CostCenter, DataClassification, Customized,
    };

    /// <summary>The platform's tags for one component, sorted by key.</summary>
    internal static SortedDictionary<string, string> For(PlatformSettings platform, string component, string name)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Owner] = platform.Owner,
            [Tier] = platform.Tier.ToString().ToLowerInvariant(),
            [Service] = platform.Service,
            [Stack] = $"{platform.Project}/{platform.Stack}",
            [Component] = $"{component}/{name}",
            [ComponentVersion] = platform.Defaults.ToString(CultureInfo.InvariantCulture),
            [ManagedBy] = "pulumi",
        };
        if (platform.CostCenter is not null)
        {
            tags[CostCenter] = platform.CostCenter;
        }

        if (platform.DataClassification is not null)
        {
            tags[DataClassification] = platform.DataClassification;
        }

        return tags;
    }

    internal static void Validate(ArgumentProblems problems, IDictionary<string, string> tags)
    {
        if (tags.Count > MaxCustomTags)
        {
            problems.Add("Tags", $"{tags.Count} tags", $"up to {MaxCustomTags} (AWS takes 50, the platform needs the rest)", "remove some tags");
        }

        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            if (Reserved.Contains(key))
            {
                problems.Add($"Tags[\"{key}\"]", value, "keys that the platform does not set itself", "choose another key, or set the stack's infra: configuration");
            }
            else if (key.Length is 0 or > MaxKeyLength || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) || !PlatformSettings.TagValue().IsMatch(key))
            {
                problems.Add($"Tags[\"{key}\"]", value, "keys of 1 to 128 letters, digits, spaces and _ . : / = + - @ that do not begin with aws:", "rename the key");
            }
            else if (value.Length > 0 && !PlatformSettings.TagValue().IsMatch(value))
            {
                problems.Add($"Tags[\"{key}\"]", value, "values of up to 256 letters, digits, spaces and _ . : / = + - @", "change the value");
            }
        }
    }
}
