using System.Globalization;

namespace Infra.Plans;

/// <summary>Reads a plan; the counterpart of <see cref="PlanJsonWriter"/>. Fields it does not know are skipped.</summary>
internal static class PlanJsonReader
{
    public static Plan Read(ref JsonCursor cursor)
    {
        cursor.Start();
        cursor.ExpectObject();
        string? project = null;
        string? stack = null;
        var organization = "organization";
        var hasVersion = false;
        var resources = new List<PlannedResource>();
        var outputs = MapValue.Empty;
        var symbols = ValueMap<SymbolTarget>.Empty;
        var messages = new List<PlanMessage>();
        while (cursor.NextProperty(out var name))
        {
            if (!hasVersion && name != "schemaVersion")
            {
                // The writer puts the version first. Without it nothing says what the rest means.
                throw new FormatException("'schemaVersion' must come first: this is not a plan");
            }

            switch (name)
            {
                case "schemaVersion":
                    CheckVersion(cursor.Text());
                    hasVersion = true;
                    break;
                case "project":
                    project = cursor.Text();
                    break;
                case "stack":
                    stack = cursor.Text();
                    break;
                case "organization":
                    organization = cursor.Text();
                    break;
                case "resources":
                    ReadList(ref cursor, resources, ResourceJsonReader.Read);
                    break;
                case "outputs":
                    outputs = ValueJsonReader.ReadMap(ref cursor);
                    break;
                case "symbols":
                    symbols = JsonCollections.Map(ref cursor, ReadSymbol);
                    break;
                case "messages":
                    ReadList(ref cursor, messages, ReadMessage);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        cursor.End();
        return new Plan
        {
            Project = project ?? throw Missing("project"),
            Stack = stack ?? throw Missing("stack"),
            Organization = organization,
            Resources = resources.ToValueList(),
            Outputs = outputs,
            Symbols = symbols,
            Messages = messages.ToValueList(),
        };
    }

    public static FormatException Missing(string name) => new($"'{name}' is missing");

    private static void CheckVersion(string version)
    {
        var dot = version.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || !int.TryParse(version.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var major))
        {
            throw new FormatException($"'{version}' is not a schema version such as {PlanJson.SchemaVersion}");
        }

        if (major != PlanJson.MajorVersion)
        {
            throw new FormatException(
                $"it has schema version {version}, this program reads {PlanJson.MajorVersion}.x; {(major > PlanJson.MajorVersion ? "update Infra" : "write the plan again")}");
        }
    }

    private static void ReadList<T>(ref JsonCursor cursor, List<T> target, JsonCollections.Reader<T> readItem)
    {
        cursor.ExpectList();
        while (cursor.NextItem(target.Count))
        {
            target.Add(readItem(ref cursor));
        }
    }

    private static SymbolTarget ReadSymbol(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        string? urn = null;
        string? property = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "urn":
                    urn = cursor.Text();
                    break;
                case "property":
                    property = cursor.Text();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return new SymbolTarget(string.IsNullOrEmpty(urn) ? throw Missing("urn") : urn, property ?? throw Missing("property"));
    }

    private static PlanMessage ReadMessage(ref JsonCursor cursor)
    {
        cursor.ExpectObject();
        var severity = MessageSeverity.Info;
        string? text = null;
        string? urn = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "severity":
                    severity = KindNames.ToSeverity(cursor.Text());
                    break;
                case "text":
                    text = cursor.Text();
                    break;
                case "urn":
                    urn = cursor.Text();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return new PlanMessage(severity, text ?? throw Missing("text"), urn);
    }
}
