using System.Text.Json;
using Infra.Preview.Reports;
using Infra.Preview.Reports.Html;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Preview.Tests.Reports;

/// <summary>Opens pages in a real browser.</summary>
internal static class ReportBrowser
{
    /// <summary>Opens the page of a stack, does with it what a person does, and tells what was seen.</summary>
    /// <param name="report">The stack.</param>
    /// <param name="script">The script of the folder <c>browser</c> that does it.</param>
    public static async Task<JsonElement> OpenAsync(StackReport report, string script = "check.mjs")
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.html", HtmlReport.Render([report]));
        var project = await NodeProject.OpenAsync("tests", "Infra.Preview.Tests", "Reports", "browser");
        var run = await project.RunAsync(script, [Path.Combine(folder.Path, "report.html"), BrowserFactAttribute.Browser!]);
        Assert.True(run.ExitCode == 0, run.Error);
        var seen = JsonDocument.Parse(run.Output).RootElement;
        Assert.Empty(seen.GetProperty("problems").EnumerateArray().Select(problem => problem.ToString()));
        return seen;
    }
}
