using System.Text.Json;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Examples.Tests;

/// <summary>The diagrams of the repository's own programs, as a browser draws them.</summary>
public class ReportDiagramTests
{
    private static readonly ProgramStack[] Stacks =
    [
        new("api-with-database", "examples/api-with-database", "production"),
        new("event-driven", "examples/event-driven", "production"),
        new("kubernetes-on-eks", "examples/kubernetes-on-eks", "production"),
        new("multi-service", "examples/multi-service", "production"),
        new("queue-worker", "examples/queue-worker", "dev"),
        new("raw-pulumi", "examples/raw-pulumi", "dev"),
        new("shop", "stacks/shop", "production"),
    ];

    [BrowserFact]
    public async Task No_line_crosses_a_part_and_no_label_lies_over_another()
    {
        using var folder = new TemporaryFolder();
        var pages = Stacks.Select(stack => Path.Combine(folder.Path, $"{stack.Project}.html")).ToList();
        foreach (var (stack, page) in Stacks.Zip(pages))
        {
            await ProgramRun.OutputAsync(stack.Project, RepositoryRoot.Path(stack.Folder), "--stack", stack.Stack, "--no-policy", "--report", page);
        }

        var project = await NodeProject.OpenAsync("tests", "Infra.Preview.Tests", "Reports", "browser");
        var seen = JsonDocument.Parse((await project.RunAsync("diagram.mjs", [.. pages, BrowserFactAttribute.Browser!])).RequireSuccess()).RootElement;

        Assert.Empty(seen.GetProperty("problems").EnumerateArray().Select(problem => problem.ToString()));
        var drawings = seen.GetProperty("drawings").EnumerateArray().ToList();
        Assert.Equal(Stacks.Length, drawings.Count);
        Assert.All(drawings, drawing =>
        {
            Assert.Empty(drawing.GetProperty("faults").EnumerateArray().Select(fault => fault.ToString()));
            Assert.True(drawing.GetProperty("arrows").GetInt32() > 1);
        });
        var words = drawings.SelectMany(drawing => drawing.GetProperty("words").EnumerateArray().Select(text => text.GetString()!)).ToList();
        Assert.Contains(words, text => text.StartsWith("api Service, ", StringComparison.Ordinal) && text.EndsWith(" in shop, zones a b c, watched", StringComparison.Ordinal));
        Assert.Contains(words, text => text.StartsWith("orders Database, ", StringComparison.Ordinal) && text.EndsWith(" in shop, 2 zones, watched", StringComparison.Ordinal));
        Assert.Contains(words, text => text.StartsWith("thumbnailer Worker, ", StringComparison.Ordinal) && text.EndsWith(" in thumbnails, 1 of 2 zones, watched", StringComparison.Ordinal));
    }
}
