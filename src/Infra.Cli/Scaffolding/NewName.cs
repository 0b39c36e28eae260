using System.Text;
using System.Text.RegularExpressions;
using Infra.Cli.Verbs;
using Infra.Preview.Running;

namespace Infra.Cli.Scaffolding;

/// <summary>The names that something new may have.</summary>
internal static partial class NewName
{
    private const int Longest = 32;

    // An assembly of such a name would hide the library's own.
    private static readonly string[] Taken = ["infra", "pulumi", "system", "microsoft", "xunit"];

    /// <summary>Refuses what cannot be the name of a stack, its project and its first component at the same time.</summary>
    /// <exception cref="ProblemException">It cannot.</exception>
    public static void RequireStack(string name)
    {
        if (name.Length > Longest || !Kebab().IsMatch(name) || Taken.Contains(name))
        {
            throw Refused(name, $"A stack cannot be called '{name}'.", $"1 to {Longest} lower-case letters, digits and single hyphens, beginning with a letter; none of {string.Join(", ", Taken)}", "stack", ToKebab(name));
        }
    }

    /// <summary>Refuses what cannot be the name of a class.</summary>
    /// <exception cref="ProblemException">It cannot.</exception>
    public static void RequireComponent(string name)
    {
        if (name.Length > Longest || !PascalCase().IsMatch(name) || Taken.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw Refused(name, $"A component cannot be called '{name}'.", $"1 to {Longest} letters and digits, beginning with a capital, such as AuditLog; none of {string.Join(", ", Taken)}", "component", ToPascal(name));
        }
    }

    /// <summary>Refuses what cannot be a namespace.</summary>
    /// <exception cref="ProblemException">It cannot.</exception>
    public static void RequireNamespace(string name, string component)
    {
        if (!Namespace().IsMatch(name) || name.Split('.').Contains(component, StringComparer.Ordinal))
        {
            throw new ProblemException(new Problem(ExitCode.BadUsage, $"--namespace cannot be '{name}'.")
            {
                Allowed = "words that begin with a capital, with dots between them, such as Acme.Platform; none of them the component's own name, which it would hide",
            });
        }
    }

    /// <summary><c>order-events</c> as <c>OrderEvents</c>.</summary>
    public static string ToPascal(string name) => string.Concat(Words(name).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary><c>OrderEvents</c> as <c>order-events</c>.</summary>
    public static string ToKebab(string name) => string.Join('-', Words(Humps().Replace(name, "-"))).ToLowerInvariant();

    private static ProblemException Refused(string name, string message, string allowed, string verb, string better)
    {
        // Without its other letters, a word is a strange one.
        var isBetter = Ascii.IsValid(name) && better.Length is > 0 and <= Longest && char.IsAsciiLetter(better[0]) && !Taken.Contains(better, StringComparer.OrdinalIgnoreCase);
        return new(new Problem(ExitCode.BadUsage, message) { Allowed = allowed, Fix = isBetter ? [$"infra new {verb} {better}"] : [] });
    }

    private static IEnumerable<string> Words(string name) => NotLetters().Split(name).Where(static word => word.Length > 0);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Kebab();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PascalCase();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9]*(\.[A-Z][A-Za-z0-9]*)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Humps();

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotLetters();
}
