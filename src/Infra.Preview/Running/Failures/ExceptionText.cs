using System.Text.RegularExpressions;

namespace Infra.Preview.Running.Failures;

/// <summary>
/// An exception read back from its text, which is all that an SDK sends to its engine: type, message, cause and the frames that have
/// source code.
/// </summary>
internal sealed partial record ExceptionText(string Type, string Message, IReadOnlyList<StackFrameText> Frames, ExceptionText? Cause)
{
    private const string CauseMarker = " ---> ";
    private const string EndOfCause = "--- End of inner exception stack trace ---";

    /// <summary>Finds an exception within a text, or null when there is none.</summary>
    public static ExceptionText? Find(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var start = lines.FindIndex(line => Head().IsMatch(line));
        return start < 0 || !lines.Exists(StackFrameText.IsFrame) ? null : Read(lines, start);
    }

    /// <summary>The exception that explains the others: the cause, where the outer one only wraps it.</summary>
    public ExceptionText Root => Cause is not null && Type is "System.AggregateException" or "System.Reflection.TargetInvocationException"
        or "System.TypeInitializationException" or "Pulumi.ResourceException" or "Pulumi.RunException" ? Cause?.Root ?? this : this;

    /// <summary>The name without its namespace.</summary>
    public string ShortType => Type[(Type.LastIndexOf('.') + 1)..];

    /// <summary>True when the SDK, or the engine through it, has thrown it: its message is written for users.</summary>
    public bool IsFromSdk => Type.StartsWith("Pulumi.", StringComparison.Ordinal)
        || Type.StartsWith("Grpc.", StringComparison.Ordinal)
        || Type.StartsWith("Infra.", StringComparison.Ordinal)
        || (Frames.Count > 0 && Frames[0].Method.StartsWith("Pulumi.", StringComparison.Ordinal));

    private static ExceptionText Read(List<string> lines, int start)
    {
        var message = new List<string>();
        var end = start;
        while (end < lines.Count && !StackFrameText.IsFrame(lines[end]) && (end == start || !IsCause(lines[end])))
        {
            message.Add(lines[end++]);
        }

        var head = Head().Match(message[0]);
        message[0] = head.Groups["message"].Value;
        var cause = end < lines.Count && IsCause(lines[end]) ? Read([.. Unmark(lines[end..])], 0) : null;
        var own = cause is null ? end : lines.FindLastIndex(line => line.Trim() == EndOfCause) + 1;
        var frames = lines.Skip(own == 0 ? end : own).TakeWhile(line => line.Trim() != EndOfCause).Select(StackFrameText.Parse);
        var text = ParameterSuffix().Replace(string.Join('\n', message), "").Trim();
        return new ExceptionText(head.Groups["type"].Value, text, [.. frames.OfType<StackFrameText>()], cause);
    }

    private static bool IsCause(string line) => line.StartsWith(CauseMarker, StringComparison.Ordinal);

    private static IEnumerable<string> Unmark(List<string> lines) => lines.Skip(1).Prepend(lines[0][CauseMarker.Length..]);

    [GeneratedRegex(@"^(?: ---> )?(?:Unhandled exception\. )?(?<type>(?:[A-Za-z_]\w*\.)*[A-Za-z_][\w`+]*(?:Exception|Error|Failure|Fault)\w*)(?: \([^)]*\))?: (?<message>.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();

    // .NET's way to name the argument of an exception, at the end of its message.
    [GeneratedRegex(@"\s*\(Parameter '[^']*'\)\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterSuffix();
}
