using System.Globalization;
using System.Text;
using System.Xml;

namespace Infra.Policies;

/// <summary>
/// JUnit XML, which every CI system shows: a suite for each rule, a test case for each finding. A rule without findings is one passed case.
/// What is waived, in the baseline or not decidable is a skipped case, so that it is seen and does not fail.
/// </summary>
public static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    /// <summary>The XML text.</summary>
    public static string Render(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var byRule = result.Findings.ToLookup(static finding => finding.Rule.Id, StringComparer.Ordinal);
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", $"policies: {SafeText.Line(result.Pack)}");
            foreach (var rule in result.Rules)
            {
                WriteSuite(xml, rule.Rule, [.. byRule[rule.Rule.Id]], rule.NotRun);
            }

            foreach (var rule in WaiverRules.All)
            {
                if (byRule.Contains(rule.Id))
                {
                    WriteSuite(xml, rule, [.. byRule[rule.Id]], notRun: null);
                }
            }

            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteSuite(XmlWriter xml, PolicyInfo rule, List<Finding> findings, string? notRun)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"{rule.Id} {rule.Slug}");
        xml.WriteAttributeString("tests", Number(Math.Max(1, findings.Count)));
        xml.WriteAttributeString("failures", Number(findings.Count(static f => IsFailure(f) && f.Kind != FindingKind.RuleError)));
        xml.WriteAttributeString("errors", Number(findings.Count(static f => IsFailure(f) && f.Kind == FindingKind.RuleError)));
        xml.WriteAttributeString("skipped", Number(findings.Count == 0 ? (notRun is null ? 0 : 1) : findings.Count(static f => !IsFailure(f))));
        if (findings.Count == 0)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", rule.Slug);
            xml.WriteAttributeString("name", rule.Title);
            if (notRun is not null)
            {
                WriteOutcome(xml, "skipped", notRun, "");
            }

            xml.WriteEndElement();
        }

        foreach (var finding in findings)
        {
            WriteCase(xml, finding);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, Finding finding)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", finding.Rule.Slug);
        xml.WriteAttributeString("name", SafeText.Line(finding.Resource is { } resource
            ? $"{resource.Name} ({resource.Type}) {finding.Property}".TrimEnd()
            : finding.Message));
        var element = !IsFailure(finding) ? "skipped" : finding.Kind == FindingKind.RuleError ? "error" : "failure";
        var reason = finding.Status switch
        {
            FindingStatus.Waived => "Waived: ",
            FindingStatus.Baselined => "In the baseline: ",
            _ => "",
        };
        var value = finding.Value.Length == 0 ? "" : $"Value: {finding.Value}\n";
        WriteOutcome(xml, element, reason + finding.Message, $"{value}Why: {finding.Why}\nFix: {finding.Fix}\nSee: {finding.Rule.Page}\n");
        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, string element, string message, string detail)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", SafeText.Line(message));
        if (element != "skipped" && detail.Length > 0)
        {
            xml.WriteString(SafeText.Lines(detail));
        }

        xml.WriteEndElement();
    }

    private static bool IsFailure(Finding finding) => finding.Status == FindingStatus.Open && finding.Kind != FindingKind.Undecidable;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
