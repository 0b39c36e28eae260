using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Policies;

/// <summary>
/// SARIF 2.1.0, which code hosts show beside the code. A finding points at the line that declares the component; without symbols it points
/// at the project file, because a result without a place is not shown.
/// </summary>
public static class SarifReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="fallbackFile">The file to point at when a resource's place is not known.</param>
    public static string Render(EvaluationResult result, string fallbackFile = "Pulumi.yaml")
    {
        ArgumentNullException.ThrowIfNull(result);
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var index = WriteTool(json, result);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var finding in result.Findings)
            {
                WriteResult(json, finding, index[finding.Rule.Id], fallbackFile);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static Dictionary<string, int> WriteTool(Utf8JsonWriter json, EvaluationResult result)
    {
        var rules = new SortedDictionary<string, PolicyInfo>(StringComparer.Ordinal);
        foreach (var rule in result.Rules)
        {
            rules[rule.Rule.Id] = rule.Rule;
        }

        foreach (var finding in result.Findings)
        {
            rules[finding.Rule.Id] = finding.Rule;
        }

        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "infra");
        json.WriteStartArray("rules");
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rule in rules.Values)
        {
            index[rule.Id] = index.Count;
            WriteRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return index;
    }

    private static void WriteRule(Utf8JsonWriter json, PolicyInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Slug);
        WriteMessage(json, "shortDescription", rule.Title);
        WriteMessage(json, "fullDescription", rule.Why);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Fix} See {rule.Page}.");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        // The number by which code hosts sort: at least 9 is shown as critical, at least 7 as high, at least 4 as medium.
        json.WriteString("security-severity", rule.Severity switch { Severity.Critical => "9.5", Severity.High => "8.0", Severity.Medium => "5.5", _ => "2.0" });
        json.WriteStartArray("tags");
        foreach (var pillar in rule.Pillars)
        {
            json.WriteStringValue(pillar.ToString().ToLowerInvariant());
        }

        foreach (var control in rule.Controls)
        {
            json.WriteStringValue(control.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex, string fallbackFile)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("kind", finding.Kind == FindingKind.Undecidable ? "open" : "fail");
        json.WriteString("level", finding.Kind == FindingKind.Undecidable ? "none" : finding.Fails ? "error" : finding.Status == FindingStatus.Open ? "warning" : "note");
        WriteMessage(json, "message", Text(finding));
        WriteLocation(json, finding, fallbackFile);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("infra/v1", Fingerprint(finding));
        json.WriteEndObject();
        WriteSuppression(json, finding);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding, string fallbackFile)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", FileOf(finding, fallbackFile));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, finding.Source?.Line ?? 1));
        if (finding.Source is { Column: > 0 } source)
        {
            json.WriteNumber("startColumn", source.Column);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        if (finding.Resource is { } resource)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", SafeText.Line(resource.Name));
            json.WriteString("fullyQualifiedName", SafeText.Line(resource.Urn));
            json.WriteString("kind", "resource");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Status == FindingStatus.Open)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", finding is { Status: FindingStatus.Waived, Waiver: { } waiver }
            ? $"{SafeText.Line(waiver.Reason)} ({SafeText.Line(waiver.Owner)}, until {ReportNumbers.Word(waiver.Expires)})"
            : "In the baseline.");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SafeText.Line(text));
        json.WriteEndObject();
    }

    private static string Text(Finding finding)
    {
        var name = finding.Resource is { } resource ? $"{resource.Name}: " : "";
        var property = finding.Property.Length == 0 ? "" : finding.Value.Length == 0 ? $" ({finding.Property})" : $" ({finding.Property} = {finding.Value})";
        return $"{name}{finding.Message}{property} Fix: {finding.Fix}";
    }

    private static string FileOf(Finding finding, string fallbackFile)
    {
        const string Project = "project:///";
        var uri = finding.Source?.Uri ?? fallbackFile;
        var relative = uri.StartsWith(Project, StringComparison.Ordinal) ? uri[Project.Length..] : uri;
        return Uri.EscapeDataString(relative).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static string Fingerprint(Finding finding)
    {
        var key = $"{finding.Rule.Id}\n{finding.Urn}\n{finding.Property}\n{(finding.Resource is null ? finding.Message : "")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
    }
}
