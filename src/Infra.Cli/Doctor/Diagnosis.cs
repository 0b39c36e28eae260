namespace Infra.Cli.Doctor;

/// <summary>What one check found.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="Health">Whether it is in order.</param>
/// <param name="Text">What was found.</param>
/// <param name="Fix">What to do; null when it is in order.</param>
internal sealed record Diagnosis(string Check, Health Health, string Text, string? Fix = null)
{
    public static Diagnosis Ok(string check, string text) => new(check, Health.Ok, text);

    public static Diagnosis Warn(string check, string text, string fix) => new(check, Health.Warn, text, fix);

    public static Diagnosis Fail(string check, string text, string fix) => new(check, Health.Fail, text, fix);
}
