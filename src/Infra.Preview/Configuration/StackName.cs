namespace Infra.Preview.Configuration;

/// <summary>A stack as the Pulumi CLI names it: <c>stack</c>, <c>organization/stack</c> or <c>organization/project/stack</c>.</summary>
/// <param name="Name">The stack.</param>
/// <param name="Organization">The organization, or null when none is given.</param>
public sealed record StackName(string Name, string? Organization = null)
{
    /// <summary>The stack a preview takes when nobody says which and none has a file: <c>dev</c>.</summary>
    public const string Default = "dev";

    /// <summary>Reads a stack name.</summary>
    /// <exception cref="ConfigurationException">The text is no stack name.</exception>
    public static StackName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        if (parts.Length > 3 || !parts.All(IsPart))
        {
            throw new ConfigurationException("The stack name cannot be used.")
            {
                Allowed = "at most 100 letters, digits, '-', '_' and '.', as in dev or my-team/shop/dev",
                Fix = ["Give another name with --stack."],
            };
        }

        return new StackName(parts[^1], parts.Length > 1 ? parts[0] : null);
    }

    /// <summary>True for a name that every backend takes.</summary>
    internal static bool IsPart(string part) =>
        part.Length is > 0 and <= 100 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
