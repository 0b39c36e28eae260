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
    public static Task<JsonElement> OpenAsync(StackReport report, string script = "check.mjs") => OpenAsync([report], script);

    /// <summary>Opens the pages of several stacks, one after the other.</summary>
    public static async Task<JsonElement> OpenAsync(IReadOnlyList<StackReport> reports, string script)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < reports.Count; i++)
        {
            folder.Write($"report-{i}.html", HtmlReport.Render([reports[i]]));
        }

        var project = await NodeProject.OpenAsync("tests", "Infra.Preview.Tests", "Reports", "browser");
        var run = await project.RunAsync(script, [.. reports.Select((_, i) => Path.Combine(folder.Path, $"report-{i}.html")), BrowserFactAttribute.Browser!]);
        Assert.True(run.ExitCode == 0, run.Error);
        var seen = JsonDocument.Parse(run.Output).RootElement;
        Assert.Empty(seen.GetProperty("problems").EnumerateArray().Select(problem => problem.ToString()));
        return seen;
    }
}
