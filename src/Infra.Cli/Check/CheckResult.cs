using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Policies;
using Infra.Preview.Reports;
using Infra.Preview.Terminal;

namespace Infra.Cli.Check;

/// <summary>What the policies make of each file.</summary>
internal sealed class CheckResult(IReadOnlyList<StackReport> stacks, IReadOnlyList<string> files, IReadOnlyList<string> written, bool isFull) : VerbResult
{
    public override int ExitCode => (int)(stacks.Any(static stack => stack.Judgement!.Fails)
        ? Infra.Preview.Running.ExitCode.PolicyViolations
        : Infra.Preview.Running.ExitCode.Success);

    public override void WriteText(Screen screen)
    {
        foreach (var (stack, file) in stacks.Zip(files))
        {
            screen.Styled.WriteLine();
            screen.Styled.WriteLine(new StyledText().Add($" {stack.Project}/{stack.Stack}", TextStyle.Strong).Add($"  {file}", TextStyle.Faint));
            FindingsView.WriteAlone(stack.Judgement!, isFull, screen.Styled);
        }

        foreach (var file in written)
        {
            screen.Styled.WriteLine($"   wrote {file}", TextStyle.Faint);
        }
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["stacks"] = new JsonArray([.. stacks.Zip(files).Select(static entry => new JsonObject
        {
            ["file"] = entry.Second,
            ["project"] = entry.First.Project,
            ["stack"] = entry.First.Stack,
            ["policies"] = StackJson.Policies(entry.First.Judgement!),
        })]),
        ["files"] = new JsonArray([.. written.Select(static file => JsonValue.Create(file))]),
    };

    public override string ToMarkdown()
    {
        var text = new StringBuilder();
        foreach (var stack in stacks)
        {
            text.Append("## ").Append(Infra.Policies.SafeText.Markdown($"{stack.Project}/{stack.Stack}")).Append("\n\n").Append(MarkdownReport.Render(stack.Judgement!)).Append('\n');
        }

        return text.ToString();
    }
}
