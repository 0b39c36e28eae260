using System.Text.Json;
using Infra.Policies;
using Infra.Preview.Running;
using Infra.Testing;
using YamlDotNet.Serialization;

namespace Infra.Examples.Tests;

/// <summary>The policies find what is wrong with the worst stack there is, and nothing else; and nothing is wrong with the best.</summary>
public sealed class HallOfShameTests
{
    private const int FewestFaults = 60;

    // In a process of its own, as a pipeline has it, once for all tests.
    private static readonly Lazy<Task<Shame>> Judged = new(JudgeAsync);

    [Fact]
    public async Task What_is_planted_is_found_and_nothing_else()
    {
        var planted = Planted();

        var shame = await Judged.Value;

        Assert.Equal(3, shame.ExitCode);
        var found = Read(shame.Findings).Where(finding => finding.Kind == "violation").Select(finding => finding.Fault).ToHashSet();
        Assert.Empty(planted.Except(found).Select(fault => $"missed: {fault}"));
        Assert.Empty(found.Except(planted).Select(fault => $"not planted: {fault}"));
    }

    [Fact]
    public void There_are_enough_faults_of_enough_kinds()
    {
        var planted = Planted();

        Assert.InRange(planted.Count, FewestFaults, int.MaxValue);
        Assert.InRange(planted.Select(fault => fault.Rule).Distinct().Count(), FewestFaults, int.MaxValue);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_the_well_made_stack()
    {
        var preview = await StackPreviews.OfAsync("well-made", "production");

        Assert.Empty(Read(preview.Findings).Select(finding => $"{finding.Fault}: {finding.Kind}"));
        Assert.Equal(ExitCode.Success, preview.ExitCode);
    }

    [Fact]
    public async Task Each_finding_points_at_a_line_that_declares_a_resource_nearly_always_with_its_name()
    {
        var example = RepositoryRoot.Path("examples", "hall-of-shame");

        using var sarif = JsonDocument.Parse((await Judged.Value).Sarif);
        var count = 0;
        foreach (var result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var location = result.GetProperty("locations")[0];
            if (!location.TryGetProperty("logicalLocations", out var resources) || Text(resources[0], "fullyQualifiedName").Contains("pulumi:pulumi:Stack::", StringComparison.Ordinal))
            {
                continue;
            }

            var place = location.GetProperty("physicalLocation");
            var lines = await File.ReadAllLinesAsync(Path.Combine(example, Text(place.GetProperty("artifactLocation"), "uri")));
            var line = lines[place.GetProperty("region").GetProperty("startLine").GetInt32() - 1];
            // A method that declares several resources is given their names elsewhere.
            Assert.Contains("new ", line, StringComparison.Ordinal);
            count += line.Contains($"\"{Text(resources[0], "name")}\"", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(count, FewestFaults, int.MaxValue);
    }

    private static HashSet<Fault> Planted()
    {
        var text = File.ReadAllText(RepositoryRoot.Path("examples", "hall-of-shame", "faults.yaml"));
        var faults = new HashSet<Fault>();
        foreach (var (resource, rules) in new Deserializer().Deserialize<Dictionary<string, List<string>>>(text))
        {
            foreach (var rule in rules)
            {
                Assert.True(faults.Add(new Fault(resource, PolicyCatalogue.BuiltIn.Require(rule).Info.Slug)), $"{resource} has {rule} twice.");
            }
        }

        return faults;
    }

    private static async Task<Shame> JudgeAsync()
    {
        using var folder = new TemporaryFolder();
        var run = await ProgramRun.RunAsync(
            "hall-of-shame", RepositoryRoot.Path("examples", "hall-of-shame"), "--json", folder.PathOf("plan.json"),
            "--policy-report", folder.PathOf("findings.json"), "--policy-report", folder.PathOf("findings.sarif"));
        Assert.True(File.Exists(folder.PathOf("findings.sarif")), run.Error);
        return new Shame(run.ExitCode, await File.ReadAllTextAsync(folder.PathOf("findings.json")), await File.ReadAllTextAsync(folder.PathOf("findings.sarif")));
    }

    private static List<(Fault Fault, string Kind)> Read(string findings)
    {
        using var report = JsonDocument.Parse(findings);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            (new Fault($"{Text(finding, "type")} {Text(finding, "name")}", Text(finding, "slug")), Text(finding, "kind")))];
    }

    private static string Text(JsonElement finding, string name) => finding.TryGetProperty(name, out var value) ? value.GetString()! : "";

    /// <summary>A resource, as its type and name, and the rule that it breaks.</summary>
    private sealed record Fault(string Resource, string Rule)
    {
        public override string ToString() => $"{Resource} {Rule}";
    }

    /// <summary>What the program of the hall of shame left behind: its exit code and its findings in two formats.</summary>
    private sealed record Shame(int ExitCode, string Findings, string Sarif);
}
