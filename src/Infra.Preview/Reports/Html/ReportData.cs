using System.Buffers;
using System.Text;
using System.Text.Json;
using Infra.Plans;
using Infra.Preview.Reports.Html.Diagram;
using Infra.Preview.Terminal;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports.Html;

/// <summary>The resources of all stacks as JSON for the page's script. Its encoder leaves no character that could end a script.</summary>
internal static class ReportData
{
    // A value longer than this is for the plan file.
    private const int MaxValue = 500;

    public static string Json(IReadOnlyList<StackReport> stacks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var stack in stacks)
            {
                Write(json, stack);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, StackReport stack)
    {
        json.WriteStartArray();
        foreach (var resource in stack.Plan?.Resources.Where(static resource => !resource.IsStack) ?? [])
        {
            Write(json, stack, resource);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, StackReport stack, PlannedResource resource)
    {
        var plan = stack.Plan!;
        json.WriteStartObject();
        json.WriteString("n", SafeText.Line(resource.Name));
        json.WriteString("t", SafeText.Line(resource.Type));
        json.WriteString("u", SafeText.Line(resource.Urn));
        json.WriteString("c", SafeText.Line(ArchitectureGraph.BoxOf(plan, resource)));
        json.WriteString("k", SafeText.Line(plan.ComponentOf(resource) is { } component ? component.Name : ""));
        json.WriteString("o", stack.Changes?.Find(resource.Urn)?.Operation.ToString().ToLowerInvariant() ?? (resource.IsRead ? "read" : "create"));
        json.WriteStartArray("p");
        foreach (var (key, value) in resource.Inputs)
        {
            var text = SafeText.Line(ValueText.Of(value, plan));
            json.WriteStartArray();
            json.WriteStringValue(SafeText.Line(key));
            json.WriteStringValue(text.Length <= MaxValue ? text : text[..MaxValue] + "…");
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
