using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>
/// What a stack says about itself in its configuration (namespace <c>infra</c>): who answers for it, which tier it is,
/// and what every resource is tagged with.
/// </summary>
public sealed partial record PlatformSettings
{
    /// <summary>The newest generation of defaults. A stack that sets <c>infra:defaults</c> keeps the generation it names.</summary>
    public const int LatestDefaults = 1;

    private const string Namespace = "infra";

    /// <summary>The tier, from the component's argument or from <c>infra:tier</c>.</summary>
    public required Tier Tier { get; init; }

    /// <summary>The team that answers for the stack, from <c>infra:owner</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The product the stack belongs to, from <c>infra:service</c>. Default: the name of the project.</summary>
    public required string Service { get; init; }

    /// <summary>Who pays, from <c>infra:costCenter</c>. Null when not set.</summary>
    public string? CostCenter { get; init; }

    /// <summary>How sensitive the data is, from <c>infra:dataClassification</c>. Null when not set.</summary>
    public string? DataClassification { get; init; }

    /// <summary>The generation of defaults the stack is on, from <c>infra:defaults</c>. Default: <see cref="LatestDefaults"/>.</summary>
    public int Defaults { get; init; } = LatestDefaults;

    /// <summary>The zones the stack is pinned to, from <c>infra:availabilityZones</c>. Empty when the Region is asked.</summary>
    public ImmutableArray<string> AvailabilityZones { get; init; } = [];

    /// <summary>The project's name, part of physical names.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name, part of physical names.</summary>
    public required string Stack { get; init; }

    /// <summary>Reads the settings of the running deployment.</summary>
    /// <param name="tier">The tier a component was given as argument; it wins over <c>infra:tier</c>.</param>
    /// <exception cref="PlatformConfigException">A required key is missing or a value is not allowed.</exception>
    public static PlatformSettings Read(Tier? tier = null)
    {
        var config = new Config(Namespace);
        var problems = new List<string>();
        var settings = new PlatformSettings
        {
            Owner = ReadTag(config, "owner", "<team>", problems) ?? Missing(
                "owner", "the team that answers for the stack", "<team>", problems),
            Tier = tier ?? ReadTier(config, problems),
            Service = ReadTag(config, "service", "<product>", problems) ?? Deployment.Instance.ProjectName,
            CostCenter = ReadTag(config, "costCenter", "<cost-center>", problems),
            DataClassification = ReadTag(config, "dataClassification", "<class>", problems),
            Defaults = ReadDefaults(config, problems),
            AvailabilityZones = [.. config.GetObject<string[]>("availabilityZones") ?? []],
            Project = Deployment.Instance.ProjectName,
            Stack = Deployment.Instance.StackName,
        };
        return problems.Count == 0 ? settings : throw new PlatformConfigException(settings.Stack, problems);
    }

    private static Tier ReadTier(Config config, List<string> problems)
    {
        var text = config.Get("tier");
        if (string.IsNullOrEmpty(text))
        {
            Missing("tier", "sandbox, staging or production", "sandbox", problems);
            return default;
        }

        if (text.All(char.IsAsciiLetter) && Enum.TryParse<Tier>(text, ignoreCase: true, out var tier))
        {
            return tier;
        }

        problems.Add($"infra:tier is '{text}'. Allowed: sandbox, staging, production. Fix: pulumi config set infra:tier sandbox");
        return default;
    }

    private static int ReadDefaults(Config config, List<string> problems)
    {
        var text = config.Get("defaults");
        if (text is not null && text is not "1")
        {
            problems.Add($"infra:defaults is '{text}'. Allowed: 1, the only generation of defaults in this version of Infra. "
                + "Fix: pulumi config rm infra:defaults");
        }

        return LatestDefaults;
    }

    private static string? ReadTag(Config config, string key, string example, List<string> problems)
    {
        var text = config.Get(key);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (!TagValue().IsMatch(text))
        {
            problems.Add($"infra:{key} is '{text}'. Allowed: up to 256 letters, digits, spaces and _ . : / = + - @, because it becomes a tag. "
                + $"Fix: pulumi config set infra:{key} {example}");
        }

        return text;
    }

    private static string Missing(string key, string meaning, string example, List<string> problems)
    {
        problems.Add($"infra:{key} is not set: {meaning}. Fix: pulumi config set infra:{key} {example}");
        return "";
    }

    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
    [GeneratedRegex(@"^[\p{L}\p{Nd} _.:/=+\-@]{1,256}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex TagValue();
}
