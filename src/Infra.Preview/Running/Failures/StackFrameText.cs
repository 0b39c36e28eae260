using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Preview.Running.Failures;

/// <summary>One line of a stack trace.</summary>
/// <param name="Method">The method with its type, as a person would write it.</param>
/// <param name="File">The source file, or null when it is not known.</param>
/// <param name="Line">The line in it.</param>
internal sealed partial record StackFrameText(string Method, string? File, int Line)
{
    // Code that a program only uses: its frames say nothing about the program.
    private static readonly string[] Foreign = ["Pulumi.", "System.", "Microsoft.", "Grpc.", "Google."];

    /// <summary>True for code of the program rather than of a library it uses.</summary>
    public bool IsUserCode => File is not null && !Foreign.Any(prefix => Method.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The method with its class and without the namespace.</summary>
    public string ShortMethod
    {
        get
        {
            var parts = Method.Split('.');
            return parts.Length <= 2 ? Method
                : Method.Contains(" constructor", StringComparison.Ordinal) ? parts[^1]
                : $"{parts[^2]}.{parts[^1]}";
        }
    }

    /// <summary>True for code of our own components, which is of interest when nothing else is.</summary>
    public bool IsInfra => Method.StartsWith("Infra.", StringComparison.Ordinal);

    public static bool IsFrame(string line) => line.StartsWith("   at ", StringComparison.Ordinal);

    public static StackFrameText? Parse(string line)
    {
        var frame = Frame().Match(line);
        if (!frame.Success)
        {
            return null;
        }

        var file = frame.Groups["file"];
        return new StackFrameText(
            Readable(frame.Groups["method"].Value),
            file.Success ? file.Value : null,
            file.Success ? int.Parse(frame.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : 0);
    }

    // The compiler's own names: 'Shop.<>c.<.ctor>b__0_1' is a lambda in the constructor of Shop, 'Program.<Main>$' the program's top level.
    private static string Readable(string method)
    {
        var name = Closure().Replace(method, ".");
        name = TopLevel().Replace(name, "Program");
        var lambda = Lambda().Match(name);
        if (lambda.Success)
        {
            name = string.Concat(name.AsSpan(0, lambda.Index), lambda.Groups["method"].ValueSpan);
        }

        name = name
            .Replace("..ctor", " constructor", StringComparison.Ordinal)
            .Replace("..cctor", " static constructor", StringComparison.Ordinal);
        return lambda.Success ? $"{name.TrimEnd('.')}, lambda" : name;
    }

    [GeneratedRegex(@"^\s+at (?<method>.+?)(?:\(.*\))?(?: in (?<file>.+):line (?<line>\d+))?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"\.<>c(__DisplayClass\d+_\d+)?(`\d+)?\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closure();

    [GeneratedRegex(@"Program\.<Main>\$$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"<(?<method>[^>]+)>[bg]__.*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lambda();
}
