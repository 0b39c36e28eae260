using System.Runtime.CompilerServices;
using System.Text.Json;
using Infra.Preview.Running;
using Infra.Preview.Tests.Running;
using Infra.Testing;

namespace Infra.Preview.Tests.Sources;

/// <summary>Findings point at the lines that declare resources. The program runs in this process, so these tests run alone.</summary>
[Collection(nameof(ProcessCollection))]
public sealed class SourceLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SourceLineTests()
    {
        _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        // Symbols name the file where it was built; here it is found by the end of its path.
        _folder.Write("SourceProgram.cs", File.ReadAllText(ProgramFile()));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("literal")]
    [InlineData("joined-shop")]
    [InlineData("filled-shop-logs")]
    [InlineData("filled-SHOP-04")]
    [InlineData("chosen")]
    [InlineData("looped-one")]
    [InlineData("looped-two")]
    [InlineData("helped")]
    [InlineData("in-lambda")]
    [InlineData("with-arguments")]
    [InlineData("after-await")]
    [InlineData("own-part")]
    public async Task A_finding_points_at_the_line_that_declares_the_resource(string name)
    {
        var (file, line) = (await PlacesAsync())[name];

        Assert.Equal("SourceProgram.cs", file);
        Assert.Equal(LineOf(name), line);
    }

    [Theory]
    [InlineData("twice")]
    [InlineData("odd-part")]
    [InlineData("reflected")]
    public async Task What_could_be_declared_on_several_lines_or_in_a_library_points_at_the_project(string name) =>
        Assert.Equal(("Pulumi.yaml", 1), (await PlacesAsync())[name]);

    [Fact]
    public async Task Without_the_source_files_findings_point_at_the_project()
    {
        File.Delete(_folder.PathOf("SourceProgram.cs"));

        Assert.All((await PlacesAsync()).Values, place => Assert.Equal(("Pulumi.yaml", 1), place));
    }

    [Fact]
    public async Task The_plan_file_is_the_same_with_and_without_lines()
    {
        await PlacesAsync("--json", "with.json");
        File.Delete(_folder.PathOf("SourceProgram.cs"));
        await PlacesAsync("--json", "without.json");

        Assert.Equal(File.ReadAllText(_folder.PathOf("without.json")), File.ReadAllText(_folder.PathOf("with.json")));
    }

    private static int LineOf(string name)
    {
        var lines = File.ReadAllLines(ProgramFile());
        return Assert.Single(Enumerable.Range(1, lines.Length), line => lines[line - 1].Split("// ") is [_, var comment] && comment.Split(", ").Contains(name));
    }

    private static string ProgramFile([CallerFilePath] string self = "") => Path.Combine(Path.GetDirectoryName(self)!, "SourceProgram.cs");

    private async Task<Dictionary<string, (string File, int Line)>> PlacesAsync(params string[] flags)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new RunnerHost { Out = output, Error = error, CurrentDirectory = _folder.Path, ProgramAssembly = typeof(SourceProgram).Assembly };

        await new PreviewRun(host).RunAsync(["--policy", "strict", "--policy-report", "findings.sarif", .. flags], SourceProgram.RunAsync);

        Assert.Equal("", error.ToString());
        using var sarif = JsonDocument.Parse(File.ReadAllText(_folder.PathOf("findings.sarif")));
        var places = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var location = result.GetProperty("locations")[0];
            if (location.TryGetProperty("logicalLocations", out var resources))
            {
                var place = location.GetProperty("physicalLocation");
                places[resources[0].GetProperty("name").GetString()!] =
                    (place.GetProperty("artifactLocation").GetProperty("uri").GetString()!, place.GetProperty("region").GetProperty("startLine").GetInt32());
            }
        }

        return places;
    }
}
