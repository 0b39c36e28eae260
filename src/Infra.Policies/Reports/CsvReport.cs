using System.Globalization;
using System.Text;

namespace Infra.Policies;

/// <summary>Comma-separated values by RFC 4180, for spreadsheets and audits: one line for each finding.</summary>
public static class CsvReport
{
    private static readonly string[] Columns =
        ["rule", "slug", "title", "severity", "kind", "status", "level", "resource", "type", "components", "property", "value", "message", "file", "line", "controls", "fix"];

    /// <summary>The text, lines ended by CR LF as the RFC has it.</summary>
    public static string Render(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var finding in result.Findings)
        {
            string[] cells =
            [
                finding.Rule.Id, finding.Rule.Slug, finding.Rule.Title, ReportNumbers.Word(finding.Rule.Severity), ReportNumbers.Word(finding.Kind),
                finding.Status.ToString().ToLowerInvariant(), finding.Level.ToString().ToLowerInvariant(), finding.Urn, finding.Resource?.Type ?? "",
                string.Join(" > ", finding.ComponentPath), finding.Property, finding.Value, finding.Message, finding.Source?.Uri ?? "",
                finding.Source?.Line.ToString(CultureInfo.InvariantCulture) ?? "", string.Join("; ", finding.Rule.Controls), finding.Fix,
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string value)
    {
        var safe = SafeText.Line(value);
        // A spreadsheet takes what begins so for a formula, and a formula can call out.
        if (safe.Length > 0 && safe.AsSpan().TrimStart() is ['=' or '+' or '-' or '@', ..])
        {
            safe = "'" + safe;
        }

        return safe.AsSpan().IndexOfAny(",\"") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
