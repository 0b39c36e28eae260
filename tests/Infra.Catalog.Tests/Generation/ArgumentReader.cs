using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Infra.Cli.Catalog.Model;

namespace Infra.Catalog.Tests.Generation;

/// <summary>Reads what can be set on a class of arguments or options.</summary>
internal sealed partial class ArgumentReader(CodeDocs docs, TierDefaults defaults)
{
    // What a kind of component shares comes first, its own next, what every component has last.
    public IReadOnlyList<CatalogArgument> Read(Type type) =>
    [
        .. Settable(type)
            .OrderBy(property => property.DeclaringType == typeof(ComponentArgs)).ThenBy(property => property.DeclaringType == type)
            .Select(property => Read(property, type)),
    ];

    /// <summary>What a caller can set, but for what a constructor asks.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type)
    {
        var asked = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !asked.Contains(property.Name));
    }

    private CatalogArgument Read(PropertyInfo property, Type owner)
    {
        var (summary, spoken) = SplitDefault(docs.Summary(property));
        var required = property.IsDefined(typeof(RequiredMemberAttribute));
        return new()
        {
            Name = property.Name,
            Type = TypeNames.Of(property.PropertyType),
            Required = required,
            Summary = summary,
            Range = RangeOf(property.PropertyType, summary),
            Default = required ? null : spoken ?? Initial(property, owner),
            DefaultByTier = required || spoken is null ? null : ByTier(spoken),
        };
    }

    private CatalogTierValues? ByTier(string spoken) =>
        Reference().Match(spoken) is { Success: true } match ? defaults.Find(match.Groups["record"].Value, match.Groups["property"].Value) : null;

    // The sentence that the house style puts at the end of a comment.
    private static (string Summary, string? Default) SplitDefault(string summary) => DefaultSentence().Match(summary) is { Success: true } match
        ? (summary.Remove(match.Index, match.Length).Replace("  ", " ", StringComparison.Ordinal).Trim(), match.Groups["text"].Value)
        : (summary, null);

    // What is there before anybody has set anything. Options have defaults of their own.
    private static string? Initial(PropertyInfo property, Type owner)
    {
        if (owner.GetConstructor(Type.EmptyTypes) is null)
        {
            return null;
        }

        var value = property.GetValue(Activator.CreateInstance(owner));
        var isGroup = value is not null && property.PropertyType is { IsClass: true } type && type.Assembly == owner.Assembly;
        return isGroup ? null : ValueText.Of(value);
    }

    // In the comment of a text, numbers are about other things, unless they count characters or bits of an address.
    private static string? RangeOf(Type type, string summary) => Range().Matches(summary).Select(match => match.Value.Trim())
        .FirstOrDefault(range => type != typeof(string) || range.Contains('/', StringComparison.Ordinal) || range.Contains("characters", StringComparison.Ordinal) || range.Contains("letters", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![`\w])Default: (?<text>(?:`[^`]*`|[^.`]|\.(?!\s|$))+)\.(?=\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DefaultSentence();

    [GeneratedRegex("`(?<record>[A-Za-z]+Defaults)\\.(?<property>[A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    // "1 to 1000", "60 s to less than 14 days", "0 to 43,200 s (12 h)", "from /16 to /21", "at least 1", "at most 120 s", "up to 7 days"
    [GeneratedRegex(
        @"(?<![\w-])(?:(?:from )?/?\d[\d,.]*\d?(?: (?:s|ms|min|h|days|KiB|MiB|GiB))? to (?:less than |the )?(?:/?\d(?:[\d,.]*\d)?|retention)(?: ?(?:s|%|ms|min|h|days|KiB|MiB|GiB|(?:lower-case )?letters|letters and digits|characters))?\b|(?<=: |, )(?:at least|at most|up to|from) \d[\d,.]*\d?(?: (?:s|min|h|days|characters))?\b)(?: \(\d+ \w+\))?",
        RegexOptions.None, 1000)]
    private static partial Regex Range();
}
