using Infra.Policies;
using Infra.Preview.Terminal;

namespace Infra.Cli.Policies;

/// <summary>The words and colours of what rules say.</summary>
internal static class PolicyWords
{
    public static string Of(Enum value) => value.ToString().ToLowerInvariant();

    public static string Of(WhenUnknown value) => value switch
    {
        WhenUnknown.Pass => "pass",
        WhenUnknown.Violation => "violate the rule",
        _ => "are reported as not decidable before deployment",
    };

    public static string KindOf(Policy policy) => policy switch
    {
        ResourcePolicy => "resource",
        StackPolicy => "stack",
        _ => "change",
    };

    public static string Waivers(PolicyInfo info) => info.NeverWaivable ? "not allowed" : $"for at most {WaiverRules.MaxDays(info.Severity)} days";

    public static TextStyle Style(Severity severity) => severity switch
    {
        Severity.Critical => TextStyle.Error,
        Severity.High => TextStyle.Warning,
        _ => TextStyle.Plain,
    };
}
