using System.Text.Json;
using SafeText = Infra.Policies.SafeText;

namespace Infra.Preview.Reports.Html.Diagram;

/// <summary>The diagram for the script that lays it out and draws it.</summary>
internal static class DiagramData
{
    public static void Write(Utf8JsonWriter json, ArchitectureGraph graph)
    {
        json.WriteStartObject();
        json.WriteString("title", DiagramText.Of(graph));
        json.WriteStartArray("boxes");
        foreach (var box in graph.Boxes)
        {
            Write(json, box, graph);
        }

        json.WriteEndArray();
        json.WriteStartArray("arrows");
        foreach (var arrow in graph.Arrows)
        {
            json.WriteStartArray();
            json.WriteNumberValue(graph.NumberOf(arrow.From));
            json.WriteNumberValue(graph.NumberOf(arrow.To));
            json.WriteStringValue(SafeText.Line(arrow.Label));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Boxes refer to each other by their place in the list; what is not there is not so.
    private static void Write(Utf8JsonWriter json, DiagramBox box, ArchitectureGraph graph)
    {
        json.WriteStartObject();
        json.WriteString("name", SafeText.Line(box.Name));
        json.WriteString("kind", SafeText.Line(box.Kind));
        json.WriteString("area", box.Area);
        json.WriteString("text", SafeText.Line(DiagramText.Of(box)));
        json.WriteNumber("resources", box.Resources);
        if (box.Network is { } network)
        {
            json.WriteNumber("network", graph.NumberOf(network));
        }

        WriteTrue(json, "isNetwork", box.IsNetwork);
        WriteTrue(json, "isWatched", box.IsWatched);
        WriteTrue(json, "isChanged", box.IsChanged);
        if (box.Zones is { } zones)
        {
            json.WriteString("zones", SafeText.Line(zones.Text));
            WriteTrue(json, "isSingle", zones.IsSingle);
            json.WriteStartArray("marks");
            foreach (var mark in zones.Marks)
            {
                json.WriteStringValue(SafeText.Line(mark));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTrue(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
