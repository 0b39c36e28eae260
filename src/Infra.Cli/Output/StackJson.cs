using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Reports;
using Infra.Preview.Scoring;
using Infra.Preview.Terminal;

namespace Infra.Cli.Output;

/// <summary>What is known of a stack as JSON, the same for every verb. What is not known is null.</summary>
internal static class StackJson
{
    public static JsonObject Of(StackReport report) => new()
    {
        ["project"] = report.Project,
        ["stack"] = report.Stack,
        ["exitCode"] = (int)report.ExitCode,
        ["resources"] = report.Plan is { } plan ? Counts(plan) : null,
        ["changes"] = report is { Changes: { } changes, Plan: { } current } ? Changes(changes, report.Destructive, current) : null,
        ["policies"] = report.Judgement is { } judgement ? Policies(judgement) : null,
        ["score"] = report.Score is { } score ? Score(score) : null,
        ["cost"] = report.Cost is { IsAny: true } cost ? CostJson.Of(cost) : null,
        ["problems"] = new JsonArray([.. report.Problems.Select(Envelope.Of)]),
    };

    /// <summary>What a deployment would do. Values are texts, secrets masked.</summary>
    public static JsonObject Changes(PlanChanges changes, DestructiveChanges? destructive, Plan plan)
    {
        var counts = ChangeCounts.Of(changes);
        return new JsonObject
        {
            ["create"] = counts.Create,
            ["update"] = counts.Update,
            ["replace"] = counts.Replace,
            ["delete"] = counts.Delete,
            ["same"] = counts.Same,
            ["isEmpty"] = changes.IsEmpty,
            ["resources"] = new JsonArray([.. changes.Resources
                .Where(static change => change.Operation != ChangeOperation.Same && change.Resource is { IsComponent: false, IsStack: false })
                .Select(change => Change(change, destructive, plan))]),
            ["outputs"] = new JsonArray([.. changes.Outputs.Select(change => Property(change, plan))]),
        };
    }

    /// <summary>What the policies found: the findings as the JSON report has them.</summary>
    public static JsonObject Policies(EvaluationResult judgement) => new()
    {
        ["pack"] = judgement.Pack,
        ["fails"] = judgement.Fails,
        ["mandatory"] = judgement.Findings.Count(static finding => finding.Fails),
        ["open"] = judgement.Open.Count(),
        ["undecidable"] = judgement.Undecidable.Count(static finding => finding.Status == FindingStatus.Open),
        ["waived"] = judgement.Findings.Count(static finding => finding.Status == FindingStatus.Waived),
        ["baselined"] = judgement.Findings.Count(static finding => finding.Status == FindingStatus.Baselined),
        ["findings"] = JsonNode.Parse(JsonReport.Render(judgement))!["findings"]!.DeepClone(),
    };

    private static JsonObject Counts(Plan plan)
    {
        var counts = PlanCounts.Of(plan);
        return new JsonObject { ["managed"] = counts.Create, ["read"] = counts.Read, ["components"] = counts.Components };
    }

    private static JsonObject Score(Scorecard score)
    {
        var json = new JsonObject();
        foreach (var pillar in score.Pillars)
        {
            json[pillar.Pillar.ToString().ToLowerInvariant()] = pillar.Points;
        }

        return json;
    }

    private static JsonObject Change(ResourceChange change, DestructiveChanges? destructive, Plan plan) => new()
    {
        ["operation"] = change.Operation.ToString().ToLowerInvariant(),
        ["urn"] = change.Resource.Urn,
        ["type"] = change.Resource.Type,
        ["name"] = change.Resource.Name,
        ["losesData"] = DestructiveChanges.IsDestructive(change),
        ["isRefused"] = destructive?.Refused.Contains(change) ?? false,
        ["replaceKeys"] = new JsonArray([.. change.ReplaceKeys.Select(static key => JsonValue.Create(key))]),
        ["renamedFrom"] = change.RenamedFrom,
        ["notCompared"] = new JsonArray([.. change.NotCompared.Select(static path => JsonValue.Create(path))]),
        ["properties"] = new JsonArray([.. change.Properties.Select(property => Property(property, plan))]),
    };

    private static JsonObject Property(PropertyChange property, Plan plan) => new()
    {
        ["path"] = property.Path,
        ["old"] = property.Old is null ? null : ValueText.Of(property.Old, plan),
        ["new"] = property.New is null ? null : ValueText.Of(property.New, plan),
        ["forcesReplacement"] = property.ForcesReplacement,
        ["isReordered"] = property.IsReordered,
        ["causes"] = new JsonArray([.. property.Causes.Select(static urn => JsonValue.Create(urn))]),
    };
}
