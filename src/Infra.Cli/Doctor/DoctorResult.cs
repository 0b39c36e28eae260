using System.Text.Json.Nodes;
using Infra.Cli.Output;
using Infra.Cli.Verbs;
using Infra.Preview.Terminal;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Cli.Doctor;

/// <summary>What all checks found.</summary>
internal sealed class DoctorResult(IReadOnlyList<Diagnosis> all) : VerbResult
{
    public override int ExitCode => (int)(all.Any(static one => one.Health == Health.Fail) ? Infra.Preview.Running.ExitCode.Failed : Infra.Preview.Running.ExitCode.Success);

    public override void WriteText(Screen screen)
    {
        var writer = screen.Styled;
        var width = all.Max(static one => one.Check.Length);
        writer.WriteLine();
        foreach (var one in all)
        {
            var style = one.Health switch { Health.Ok => TextStyle.Create, Health.Warn => TextStyle.Warning, _ => TextStyle.Error };
            writer.WriteLabelled($" {Word(one),-4}  {one.Check.PadRight(width)}  ", style, one.Text);
            if (one.Fix is not null)
            {
                writer.WriteLabelled($"       {new string(' ', width)}  ", TextStyle.Plain, one.Fix, TextStyle.Faint);
            }
        }

        var fails = all.Count(static one => one.Health == Health.Fail);
        writer.WriteLine();
        writer.WriteLine(fails == 0 ? " Previews work here." : $" {fails} to mend.", fails == 0 ? TextStyle.Create : TextStyle.Error);
    }

    public override JsonNode ToJson() => new JsonObject
    {
        ["checks"] = new JsonArray([.. all.Select(static one => new JsonObject
        {
            ["check"] = one.Check,
            ["health"] = Word(one),
            ["text"] = one.Text,
            ["fix"] = one.Fix,
        })]),
    };

    public override string ToMarkdown() => "| Check | | |\n| --- | --- | --- |\n" + string.Concat(all.Select(static one =>
        $"| {SafeText.Markdown(one.Check)} | {Word(one)} | {SafeText.Markdown(one.Text)}{(one.Fix is null ? "" : $". {SafeText.Markdown(one.Fix)}")} |\n"));

    private static string Word(Diagnosis one) => one.Health.ToString().ToLowerInvariant();
}
