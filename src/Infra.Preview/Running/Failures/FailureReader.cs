using System.Text.RegularExpressions;
using Infra.Plans;

namespace Infra.Preview.Running.Failures;

/// <summary>
/// Turns the errors of a run into problems that a person can act on. The same failure reported by more than one side comes out once.
/// </summary>
internal static partial class FailureReader
{
    private const int MaxFrames = 6;

    public static IReadOnlyList<Problem> Read(IEnumerable<PlanMessage> errors, FailureContext context)
    {
        var problems = new List<Problem>();
        foreach (var error in errors)
        {
            var problem = Read(error, context);
            var known = problems.FindIndex(other => IsSame(other, problem));
            if (known < 0)
            {
                problems.Add(problem);
            }
            else if (Weight(problem) > Weight(problems[known]))
            {
                problems[known] = problem;
            }
        }

        return problems;
    }

    /// <summary>Explains an exception that came out of the run itself.</summary>
    public static Problem Read(Exception exception, FailureContext context) =>
        Read(new PlanMessage(MessageSeverity.Error, exception.ToString()), context);

    private static Problem Read(PlanMessage error, FailureContext context)
    {
        if (ConfigFailures.Find(error.Text, context) is { } config)
        {
            return config;
        }

        if (ExceptionText.Find(error.Text) is not { } exception)
        {
            var text = error.Text.Trim();
            text = text.Length == 0 ? "The program failed with an empty message." : text;
            return new Problem(ExitCode.Failed, text) { Resource = ResourceOf(error) };
        }

        var root = exception.Root;
        var resource = ResourceOf(error);
        return ConfigFailures.Find(root.Message, context)
            ?? InputFailures.Find(root.Message, resource ?? context.OnlyPending)
            ?? new Problem(ExitCode.Failed, Sentence(root))
            {
                Resource = resource,
                At = Frames(exception, context.CurrentDirectory),
                Details = root.Cause is { } cause ? [("because", Sentence(cause.Root))] : [],
            };
    }

    private static string Sentence(ExceptionText exception)
    {
        var detail = RpcDetail().Match(exception.Message);
        if (detail.Success)
        {
            return detail.Groups["detail"].Value;
        }

        // What the engine or the SDK refuses it has put into words for the user; the type of the exception adds nothing.
        return exception.IsFromSdk ? exception.Message : $"{exception.ShortType}: {exception.Message}";
    }

    private static List<string> Frames(ExceptionText exception, string currentDirectory)
    {
        var all = Chain(exception).SelectMany(link => link.Frames).Where(frame => frame.IsUserCode).ToList();
        var own = all.Where(frame => !frame.IsInfra).ToList();
        var shown = (own.Count > 0 ? own : all).Distinct().Take(MaxFrames);
        return [.. shown.Select(frame => $"{PathText.Show(frame.File!, currentDirectory)}:{frame.Line}  {frame.ShortMethod}")];
    }

    private static IEnumerable<ExceptionText> Chain(ExceptionText exception)
    {
        // Innermost first: where it went wrong, then how the program got there.
        for (var link = exception; link is not null; link = link.Cause)
        {
            if (link.Cause is not null)
            {
                continue;
            }

            yield return link;
        }

        if (exception.Cause is not null)
        {
            yield return exception;
        }
    }

    private static string? ResourceOf(PlanMessage error)
    {
        if (error.Urn is not { } urn || ResourceUrn.Type(urn) is ResourceUrn.StackType or "")
        {
            return null;
        }

        return $"{ResourceUrn.Name(urn)} ({ResourceUrn.Type(urn)})";
    }

    private static bool IsSame(Problem one, Problem other) => one.Message == other.Message
        || one.Message.EndsWith(other.Message, StringComparison.Ordinal)
        || other.Message.EndsWith(one.Message, StringComparison.Ordinal);

    // Of two reports of one failure the one that says more about where it happened is shown.
    private static int Weight(Problem problem) => (problem.At.Count > 0 ? 2 : 0) + (problem.Resource is null ? 0 : 1);

    [GeneratedRegex("^Status\\(StatusCode=\"[^\"]*\", Detail=\"(?<detail>.*?)\"(?:, DebugException=.*)?\\)$", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RpcDetail();
}
