using System.Text.Json;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Policies.Tests.Reports;

/// <summary>SARIF reports against the JSON schema of SARIF 2.1.0, judged by a validator that others use.</summary>
public sealed class SarifSchemaTests
{
    /// <summary>The reviewed report, which has findings of every kind and status.</summary>
    private static string Reviewed => File.ReadAllText(RepositoryRoot.Path("tests", "Infra.Policies.Tests", "Reports", "Snapshots", "report.sarif"));

    [NodeFact]
    public async Task Reports_are_valid_against_the_schema()
    {
        var reports = PolicyCatalogue.BuiltIn.Policies.Select(policy => Report(policy.Bad)).Append(Report("{}")).Append(Reviewed);

        var verdicts = await ValidateAsync(reports);

        Assert.All(verdicts, verdict => Assert.Equal("valid", verdict));
    }

    [NodeFact]
    public async Task What_is_not_sarif_is_not_valid()
    {
        string[] faults =
        [
            Reviewed.Replace("\"version\": \"2.1.0\"", "\"version\": \"2.2.0\"", StringComparison.Ordinal),
            Reviewed.Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal),
            Reviewed.Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal),
            Reviewed.Replace("\"kind\": \"fail\"", "\"kind\": \"failed\"", StringComparison.Ordinal),
            Reviewed.Replace("\"startLine\": 12", "\"startLine\": 0", StringComparison.Ordinal),
            Reviewed.Replace("\"kind\": \"external\"", "\"kind\": \"elsewhere\"", StringComparison.Ordinal),
            Reviewed.Replace("\"uri\": \"Pulumi.yaml\"", "\"uri\": \"Pulumi files\"", StringComparison.Ordinal),
        ];

        Assert.All(faults, fault => Assert.NotEqual(Reviewed, fault));
        Assert.All(await ValidateAsync(faults), verdict => Assert.NotEqual("valid", verdict));
    }

    private static string Report(string plan)
    {
        var example = PlanText.Parse(plan);
        return SarifReport.Render(PolicyEngine.Evaluate(example.Plan, new EvaluationOptions { Pack = BuiltInPacks.Strict, Changes = example.Changes }));
    }

    private static async Task<string[]> ValidateAsync(IEnumerable<string> logs)
    {
        var project = await NodeProject.OpenAsync("tests", "Infra.Policies.Tests", "node");
        using var folder = new TemporaryFolder();
        folder.Write("logs.json", $"[{string.Join(',', logs)}]");
        var run = await project.RunAsync("validate.mjs", [folder.PathOf("logs.json")]);
        return JsonSerializer.Deserialize<string[]>(run.RequireSuccess())!;
    }
}
