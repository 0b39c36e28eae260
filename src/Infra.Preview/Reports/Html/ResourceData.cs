using System.Text.Json;
using Infra.Plans;
using Infra.Preview.Reports.Html.Diagram;
using Infra.Preview.Terminal;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports.Html;

/// <summary>The resources of a stack for the page's searchable list. What many of them share stands once and is named by its number.</summary>
internal sealed class ResourceData
{
    // A value longer than this is for the plan file.
    private const int MaxValue = 500;

    private readonly StackReport _stack;
    private readonly ArchitectureGraph _graph;
    private readonly Numbers _types = new();
    private readonly Numbers _components = new();
    private readonly Numbers _urns = new();

    private ResourceData(StackReport stack, ArchitectureGraph graph) => (_stack, _graph) = (stack, graph);

    public static void Write(Utf8JsonWriter json, StackReport stack, ArchitectureGraph graph) => new ResourceData(stack, graph).Write(json, stack.Plan!);

    private void Write(Utf8JsonWriter json, Plan plan)
    {
        json.WriteStartObject();
        json.WriteStartArray("resources");
        foreach (var resource in plan.Resources.Where(static resource => !resource.IsStack))
        {
            Write(json, plan, resource);
        }

        json.WriteEndArray();
        _types.Write(json, "types");
        _components.Write(json, "components");
        _urns.Write(json, "urns");
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Plan plan, PlannedResource resource)
    {
        var (name, urn) = (SafeText.Line(resource.Name), SafeText.Line(resource.Urn));
        json.WriteStartObject();
        json.WriteString("n", name);
        json.WriteNumber("t", _types.Of(SafeText.Line(resource.Type)));
        if (urn.EndsWith(name, StringComparison.Ordinal))
        {
            json.WriteNumber("u", _urns.Of(urn[..^name.Length]));
        }
        else
        {
            json.WriteString("u", urn);
        }

        json.WriteNumber("b", _graph.NumberOf(resource));
        json.WriteNumber("c", _components.Of(SafeText.Line(plan.ComponentOf(resource)?.Name ?? "")));
        json.WriteString("o", _stack.Changes?.Find(resource.Urn)?.Operation.ToString().ToLowerInvariant() ?? (resource.IsRead ? "read" : "create"));
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

    /// <summary>Texts in the order in which they were first seen.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public int Of(string text)
        {
            _numbers.TryAdd(text, _numbers.Count);
            return _numbers[text];
        }

        public void Write(Utf8JsonWriter json, string name)
        {
            json.WriteStartArray(name);
            foreach (var text in _numbers.Keys)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }
}
