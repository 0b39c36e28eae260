using System.Text.Json;
using FsCheck.Fluent;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Plans.Tests.Json;

/// <summary>Plans against docs/plan.schema.json, judged by a JSON Schema validator that others use.</summary>
public sealed class PlanSchemaTests
{
    [NodeFact]
    public async Task Plans_are_valid_against_the_schema()
    {
        var plans = Gen.Sample(PlanGenerator.Plan, 40, 60).Append(SamplePlans.Everything);

        var verdicts = await ValidateAsync(plans.Select(PlanJson.ToText));

        Assert.All(verdicts, verdict => Assert.Equal("valid", verdict));
    }

    [NodeFact]
    public async Task What_is_not_a_plan_is_not_valid()
    {
        var plan = PlanJson.ToText(SamplePlans.Everything);

        var verdicts = await ValidateAsync(
        [
            plan.Replace("\"1.0\"", "\"2.0\"", StringComparison.Ordinal),
            plan.Replace("\"project\":", "\"projekt\":", StringComparison.Ordinal),
            plan.Replace("\"kind\": \"custom\"", "\"kind\": \"thing\"", StringComparison.Ordinal),
            plan.Replace("\"protect\": true", "\"protect\": 1", StringComparison.Ordinal),
            plan.Replace("{\"$unknown\":\"number\"}", "{\"$unknown\":\"colour\"}", StringComparison.Ordinal),
            plan.Replace("{\"$secret\":{}}", "{\"$secret\":{},\"value\":\"hunter2\"}", StringComparison.Ordinal),
            plan.Replace("\"severity\": \"error\"", "\"severity\": \"fatal\"", StringComparison.Ordinal),
        ]);

        Assert.All(verdicts, verdict => Assert.NotEqual("valid", verdict));
    }

    private static async Task<string[]> ValidateAsync(IEnumerable<string> plans)
    {
        var project = await NodeProject.OpenAsync("tests", "Infra.Plans.Tests", "node");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"[{string.Join(',', plans)}]");
            var run = await project.RunAsync("validate.mjs", [file, RepositoryRoot.Path("docs", "plan.schema.json")]);
            return JsonSerializer.Deserialize<string[]>(run.RequireSuccess())!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
