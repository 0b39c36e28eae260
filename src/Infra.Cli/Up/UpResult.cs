using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Preview;
using Infra.Cli.Verbs;
using Infra.Preview.Reports;
using Infra.Preview.Running;

namespace Infra.Cli.Up;

/// <summary>A deployment, or why there was none.</summary>
/// <param name="stack">The preview that the gates looked at.</param>
/// <param name="pulumi">What the Pulumi CLI ended with; null when it was not started.</param>
internal sealed class UpResult(PreviewedStack stack, int? pulumi) : VerbResult
{
    public override int ExitCode => pulumi ?? (int)stack.Report.ExitCode;

    public override IReadOnlyList<Problem> Problems => pulumi is not null ? [] : stack.Report.Problems.Count > 0 ? stack.Report.Problems : [Refusal];

    private Problem Refusal => stack.Report.ExitCode == Infra.Preview.Running.ExitCode.DestructiveChange
        ? new Problem(stack.Report.ExitCode, $"{stack.Target.Name} was not deployed: data would be lost.")
        {
            At = [.. stack.Report.Destructive!.Refused.Select(static change => $"{change.Operation.ToString().ToLowerInvariant()} {change.Resource.Name} ({change.Resource.Type})")],
            Fix = [.. stack.Report.Destructive.Refused.Select(static change => $"--allow-replace {change.Resource.Urn}")],
        }
        : new Problem(stack.Report.ExitCode, $"{stack.Target.Name} was not deployed: mandatory policies are violated.")
        {
            At = [.. stack.Report.Judgement!.Findings.Where(static finding => finding.Fails).Take(5).Select(static finding => $"{finding.Rule.Id} {finding.Resource?.Name}: {finding.Message}")],
            Fix = ["Mend them, or waive them in infra.waivers.yaml with a reason and a last day."],
        };

    public override void WriteText(Screen screen)
    {
        // The preview was shown before the Pulumi CLI was started.
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["stack"] = StackJson.Of(stack.Report),
        ["isHandedOver"] = pulumi is not null,
        ["pulumiExitCode"] = pulumi,
    };

    public override string ToMarkdown() => PullRequestComment.Render([stack.Report], new CommentOptions { Key = "up" })
        + (pulumi is { } code ? $"\n`pulumi up` ended with {code}.\n" : "\nNot deployed.\n");
}
