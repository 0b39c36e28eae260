using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Plans;
using Infra.Preview.Costs;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports;

/// <summary>The figures of previews for tools: what changes, what is violated, how good it is, what it costs. Fields may be added; the version changes when one changes its meaning.</summary>
internal static class SummaryReport
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(IReadOnlyList<StackReport> stacks)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("stacks");
            foreach (var stack in stacks)
            {
                Write(json, stack);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, StackReport stack)
    {
        json.WriteStartObject();
        json.WriteString("project", SafeText.Line(stack.Project));
        json.WriteString("stack", SafeText.Line(stack.Stack));
        json.WriteNumber("exitCode", (int)stack.ExitCode);
        json.WriteStartArray("problems");
        foreach (var problem in stack.Problems)
        {
            json.WriteStringValue(SafeText.Line(problem.Message));
        }

        json.WriteEndArray();
        if (stack.Plan is { } plan)
        {
            json.WriteNumber("resources", plan.Resources.Count(static resource => !resource.IsStack));
            WriteChanges(json, stack);
            WriteJudgement(json, stack);
            WriteScore(json, stack);
            WriteCost(json, stack.Cost);
        }

        json.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter json, StackReport stack)
    {
        if (stack.Changes is not { } changes)
        {
            return;
        }

        json.WriteStartObject("changes");
        foreach (var operation in Enum.GetValues<ChangeOperation>())
        {
            json.WriteNumber(Lower(operation.ToString()), changes.Resources.Count(change => change.Operation == operation && change.Resource is { IsStack: false }));
        }

        json.WriteNumber("losesData", stack.Destructive?.All.Count ?? 0);
        json.WriteEndObject();
    }

    private static void WriteJudgement(Utf8JsonWriter json, StackReport stack)
    {
        if (stack.Judgement is not { } judgement)
        {
            return;
        }

        json.WriteStartObject("policies");
        json.WriteString("pack", SafeText.Line(judgement.Pack));
        json.WriteBoolean("fails", judgement.Fails);
        json.WriteNumber("mandatory", judgement.Findings.Count(static finding => finding.Fails));
        json.WriteNumber("open", judgement.Open.Count());
        json.WriteNumber("undecidable", judgement.Undecidable.Count());
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, StackReport stack)
    {
        if (stack.Score is not { } score)
        {
            return;
        }

        json.WriteStartObject("score");
        foreach (var pillar in score.Pillars.Where(static pillar => pillar.Points is not null))
        {
            json.WriteNumber(Lower(pillar.Pillar.ToString()), pillar.Points!.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteCost(Utf8JsonWriter json, StackCost? cost)
    {
        if (cost is null)
        {
            return;
        }

        json.WriteStartObject("cost");
        json.WriteString("currency", "USD");
        json.WriteString("pricesOf", CostEstimate.PricesOf);
        json.WriteString("pricedRegion", CostEstimate.PricedRegion);
        WriteRange(json, "monthly", cost.Estimate.Total);
        if (cost.Change is { } change)
        {
            WriteRange(json, "change", change);
        }

        json.WriteStartArray("components");
        foreach (var component in cost.Estimate.Components)
        {
            json.WriteStartObject();
            json.WriteString("type", SafeText.Line(component.Root.Type));
            json.WriteString("name", SafeText.Line(component.Root.Name));
            WriteRange(json, "monthly", component.Monthly);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notEstimated");
        foreach (var line in CostLines.NotEstimated(cost.Estimate))
        {
            json.WriteStringValue(SafeText.Line(line));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, CostRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", Math.Round(range.Low, 2, MidpointRounding.AwayFromZero));
        json.WriteNumber("high", Math.Round(range.High, 2, MidpointRounding.AwayFromZero));
        json.WriteEndObject();
    }

    private static string Lower(string name) => name.ToLowerInvariant();
}
