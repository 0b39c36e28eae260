using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Policies;

/// <summary>All there is to a result, for tools. Fields may be added; the version changes when one changes its meaning.</summary>
public static class JsonReport
{
    /// <summary>The version written.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text.</summary>
    public static string Render(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("project", SafeText.Line(result.Plan.Project));
            json.WriteString("stack", SafeText.Line(result.Plan.Stack));
            json.WriteString("pack", SafeText.Line(result.Pack));
            json.WriteBoolean("fails", result.Fails);
            WriteCounts(json, result.Counts);
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                WriteFinding(json, finding);
            }

            json.WriteEndArray();
            WriteRules(json, result);
            json.WriteStartObject("coverage");
            WriteTypes(json, "covered", result.Coverage.Covered);
            WriteTypes(json, "notCovered", result.Coverage.NotCovered);
            WriteTypes(json, "notSeenThrough", result.Coverage.NotSeenThrough);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.ToString()));
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(finding.Status.ToString()));
        json.WriteBoolean("fails", finding.Fails);
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("slug", finding.Rule.Slug);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("severity", ReportNumbers.Word(finding.Rule.Severity));
        json.WriteString("level", JsonNamingPolicy.CamelCase.ConvertName(finding.Level.ToString()));
        json.WriteString("message", SafeText.Line(finding.Message));
        if (finding.Resource is { } resource)
        {
            json.WriteString("urn", SafeText.Line(resource.Urn));
            json.WriteString("type", SafeText.Line(resource.Type));
            json.WriteString("name", SafeText.Line(resource.Name));
            json.WriteStartArray("components");
            foreach (var component in finding.ComponentPath)
            {
                json.WriteStringValue(SafeText.Line(component));
            }

            json.WriteEndArray();
            json.WriteString("property", SafeText.Line(finding.Property));
            json.WriteString("value", SafeText.Line(finding.Value));
        }

        if (finding.Source is { } source)
        {
            json.WriteString("file", SafeText.Line(source.Uri));
            json.WriteNumber("line", source.Line);
        }

        if (finding.Waiver is { } waiver)
        {
            WriteWaiver(json, waiver);
        }

        json.WriteString("why", finding.Why);
        json.WriteString("fix", finding.Fix);
        json.WriteString("page", finding.Rule.Page);
        json.WriteEndObject();
    }

    private static void WriteWaiver(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStartObject("waiver");
        json.WriteString("urn", SafeText.Line(waiver.Urn));
        json.WriteString("reason", SafeText.Line(waiver.Reason));
        json.WriteString("owner", SafeText.Line(waiver.Owner));
        json.WriteString("expires", ReportNumbers.Word(waiver.Expires));
        json.WriteEndObject();
    }

    private static void WriteRules(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteStartArray("rules");
        foreach (var rule in result.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Rule.Id);
            json.WriteString("slug", rule.Rule.Slug);
            json.WriteString("level", JsonNamingPolicy.CamelCase.ConvertName(rule.Level.ToString()));
            WriteCounts(json, rule.Counts);
            if (rule.NotRun is { } reason)
            {
                json.WriteString("notRun", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, OutcomeCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("pass", counts.Pass);
        json.WriteNumber("violation", counts.Violation);
        json.WriteNumber("undecidable", counts.Undecidable);
        json.WriteNumber("notApplicable", counts.NotApplicable);
        json.WriteNumber("error", counts.Error);
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, string name, IReadOnlyList<TypeCount> types)
    {
        json.WriteStartObject(name);
        foreach (var (type, count) in types)
        {
            json.WriteNumber(SafeText.Line(type), count);
        }

        json.WriteEndObject();
    }
}
