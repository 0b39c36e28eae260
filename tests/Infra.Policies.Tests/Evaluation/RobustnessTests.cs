using System.Globalization;
using System.Text;
using Infra.Plans;

namespace Infra.Policies.Tests.Evaluation;

/// <summary>Whatever stands in a plan, no rule throws: the examples of all rules, damaged in every way that a file could be.</summary>
public sealed class RobustnessTests
{
    private static readonly PlanValue[] Strange =
    [
        PlanValue.Null, true, 0, -1, 1e300, "", "*", "{", "[]", "null", "${", "${gone.arn}", "arn:", "0.0.0.0/0", new string('x', 10_000), SecretValue.Instance,
        UnknownValue.Of(UnknownType.Any), new ReferenceValue("urn:pulumi:dev::example::a:b:C::gone", "arn"), ListValueOf(), ListValueOf(PlanValue.Null, 1, "x"),
        MapValue.Empty, new MapValue([new("", PlanValue.Null), new("type", 1)]), AssetValue.FromText("x"),
        """{"Statement":[null,1,"x",{"Effect":1,"Principal":[null],"Action":{},"Resource":true,"Condition":[]}]}""",
    ];

    public static TheoryData<string> Rules => [.. PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Slug)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_any_value_in_the_place_of_any_other(string rule)
    {
        var alone = new PolicyPack("one").Mandatory(rule);
        foreach (var plan in Examples(rule))
        {
            foreach (var resource in plan.Resources)
            {
                foreach (var damaged in resource.Inputs.SelectMany(input => Damage(input.Value).Select(value => With(resource, input.Key, value))))
                {
                    AssertJudges(Replace(plan, resource, damaged), alone);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_plans_in_which_resources_are_missing(string rule)
    {
        foreach (var plan in Examples(rule))
        {
            foreach (var resource in plan.Resources)
            {
                AssertJudges(Replace(plan, resource, null));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_resources_that_need_each_other(string rule)
    {
        foreach (var plan in Examples(rule))
        {
            var urns = plan.Resources.Select(resource => resource.Urn).ToSortedSet();
            AssertJudges(Copy(plan, plan.Resources.Select(resource => resource with
            {
                Dependencies = urns,
                PropertyDependencies = ValueMap.Create(resource.Inputs.Keys.Select(key => KeyValuePair.Create(key, urns))),
                Options = resource.Options with { Provider = resource.Urn, DeletedWith = urns[0] },
            })));
        }
    }

    [Fact]
    public void Parents_that_go_round_in_a_circle_are_refused_before_any_rule_sees_them()
    {
        static PlannedResource Child(string name, string parent) => new()
        {
            Urn = $"urn:pulumi:dev::example::a:b:C::{name}",
            Type = "a:b:C",
            Name = name,
            Parent = $"urn:pulumi:dev::example::a:b:C::{parent}",
        };

        var problem = Assert.Throws<ArgumentException>(() => new Plan { Project = "example", Stack = "dev", Resources = [Child("a", "b"), Child("b", "a")] });

        Assert.Contains("go round in a circle", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_50_MB_is_judged()
    {
        var statement = new string('x', 9_000);
        var json = new StringBuilder("""{ "schemaVersion": "1.0", "project": "example", "stack": "dev", "resources": [""");
        for (var i = 0; i < 6_000; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""
                { "urn": "urn:pulumi:dev::example::aws:iam/policy:Policy::p{{i}}", "type": "aws:iam/policy:Policy", "name": "p{{i}}",
                  "inputs": { "policy": "{\"Statement\":[{\"Sid\":\"{{statement}}\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}" } }
                """);
        }

        var bytes = Encoding.UTF8.GetBytes(json.Append("] }").ToString());
        Assert.InRange(bytes.Length, 50_000_000, 70_000_000);

        var result = PolicyEngine.Evaluate(PlanJson.Read(bytes), new EvaluationOptions { Pack = new PolicyPack("one").Mandatory("iam-no-admin") });

        Assert.Equal(6_000, result.Findings.Count);
    }

    private static ListValue ListValueOf(params PlanValue[] items) => new(items.ToValueList());

    private static Plan[] Examples(string rule)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(rule);
        return [PlanText.ParsePlan(policy.Good), PlanText.ParsePlan(policy.Bad)];
    }

    /// <summary>The value itself, and each value directly within it, replaced by everything strange.</summary>
    private static IEnumerable<PlanValue> Damage(PlanValue value)
    {
        foreach (var strange in Strange)
        {
            yield return strange;
            yield return ListValueOf(strange);
            switch (value)
            {
                case MapValue map:
                    foreach (var key in map.Keys)
                    {
                        yield return new MapValue(map.Select(entry => entry.Key == key ? new(key, strange) : entry));
                    }

                    break;
                case ListValue { Count: > 0 } list when list[0] is MapValue first:
                    foreach (var key in first.Keys)
                    {
                        yield return ListValueOf(new MapValue(first.Select(entry => entry.Key == key ? new(key, strange) : entry)));
                    }

                    break;
            }
        }
    }

    private static PlannedResource With(PlannedResource resource, string property, PlanValue value) => resource with
    {
        Inputs = new MapValue(resource.Inputs.Select(input => input.Key == property ? new(property, value) : input)),
    };

    private static Plan Replace(Plan plan, PlannedResource old, PlannedResource? now) => Copy(
        plan, plan.Resources.Where(resource => now is not null || resource.Urn != old.Urn).Select(resource => resource.Urn == old.Urn ? now! : resource));

    private static Plan Copy(Plan plan, IEnumerable<PlannedResource> resources) => new()
    {
        Project = plan.Project,
        Stack = plan.Stack,
        Outputs = plan.Outputs,
        Symbols = plan.Symbols,
        Resources = resources.ToValueList(),
    };

    private static void AssertJudges(Plan plan, PolicyPack? pack = null)
    {
        var result = PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = pack ?? BuiltInPacks.Strict });
        Assert.Empty(result.Findings.Where(finding => finding.Kind == FindingKind.RuleError).Select(finding => $"{finding.Rule.Slug}: {finding.Message}"));
    }
}
