using System.Globalization;
using Infra.Plans;
using Infra.Preview.Engine;

namespace Infra.Preview.Running.Hangs;

/// <summary>Says what a program hangs on.</summary>
internal static class HangProblem
{
    private const int MaxNames = 8;

    /// <summary>What the program hangs on.</summary>
    /// <param name="activity">What the engine sees.</param>
    /// <param name="pending">The resources that wait.</param>
    /// <param name="evidence">What else did not happen.</param>
    public static Problem Describe(
        EngineActivity activity, IReadOnlyList<string> pending, string evidence = "no busy thread, no timer, no request, no processor time")
    {
        var seconds = ((int)activity.Idle.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var message = pending.Count switch
        {
            0 => "The program hangs: it waits for something that nothing will bring about.",
            1 => $"The program hangs: the resource {pending[0]} waits for a value that nothing will bring about.",
            _ => $"The program hangs: {pending.Count} resources wait for values that nothing will bring about, "
                + "as they do when they wait for each other.",
        };
        var details = Names("waiting", pending);
        if (pending.Count == 0)
        {
            var unfinished = activity.AwaitedOutputs.Where(urn => ResourceUrn.Type(urn) != ResourceUrn.StackType);
            details.AddRange(Names("unfinished", [.. unfinished.Select(Readable)]));
        }

        if (activity.LastResource is { } last && ResourceUrn.Type(last) != ResourceUrn.StackType)
        {
            details.Add(("last done", Readable(last)));
        }

        details.Add(("evidence", $"for {seconds} s no call to the engine, {evidence}"));
        return new Problem(ExitCode.Failed, message)
        {
            Details = details,
            Fix =
            [
                "Follow the inputs of the resources that wait: one of them comes, over some steps, from another of them, "
                    + "or from a task or a deferred output that is never set.",
                "Let one of them take a value known beforehand, such as a name, or move the connection into a resource of its own "
                    + "(a rule, an attachment, a policy).",
            ],
        };
    }

    /// <summary>The line for a program that is silent and may well be busy.</summary>
    public static string Status(EngineActivity activity, IReadOnlyList<string> pending)
    {
        var seconds = ((int)activity.Idle.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var names = string.Join(", ", pending.Take(MaxNames)) + (pending.Count > MaxNames ? ", ..." : "");
        var waiting = pending.Count == 0 ? "" : $" Waiting for an input: {names}.";
        return $"still running: nothing declared for {seconds} s, {activity.ResourceCount} resources so far.{waiting}";
    }

    private static List<(string Label, string Text)> Names(string label, IReadOnlyList<string> names)
    {
        var lines = names.Take(MaxNames).Select((name, i) => (i == 0 ? label : "", name)).ToList();
        if (names.Count > MaxNames)
        {
            lines.Add(("", $"and {names.Count - MaxNames} more"));
        }

        return lines;
    }

    private static string Readable(string urn) => $"{ResourceUrn.Name(urn)} ({ResourceUrn.Type(urn)})";
}
