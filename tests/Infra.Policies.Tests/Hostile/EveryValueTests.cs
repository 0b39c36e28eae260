using Infra.Plans;

namespace Infra.Policies.Tests.Hostile;

/// <summary>
/// All rules, found by reflection, on their own examples with every value in them, however deep, replaced by one of every other kind: no rule
/// throws, none shows a secret, and the order in which resources come changes nothing.
/// </summary>
public sealed class EveryValueTests
{
    private static readonly PlanValue[] Kinds =
    [
        PlanValue.Null, true, false, 0, -1, double.MaxValue, double.Epsilon, "", "*", "NaN", "Infinity", "1e999", "-9223372036854775809", "\u0001${${}", "true",
        "[", "{\"a\":", Deep(200), new string('[', 200), SecretValue.Instance, SecretValue.From(new ReferenceValue("urn:pulumi:dev::example::a:b:C::gone", "password")),
        UnknownValue.Of(UnknownType.Any), UnknownValue.Of(UnknownType.Number), new ReferenceValue("urn:pulumi:dev::example::a:b:C::gone", "arn"),
        ListValue.Empty, ListValue.Create([PlanValue.Null, SecretValue.Instance, ListValue.Empty]), MapValue.Empty,
        new MapValue([new("", UnknownValue.Of(UnknownType.Any)), new("Effect", true), new("name", ListValue.Empty), new("value", SecretValue.Instance)]),
        AssetValue.FromText("x"),
    ];

    // Each is a credential by its form, and says so in the same word.
    private static readonly PlanValue[] Credentials =
    [
        "AKIAHUNTER2HUNTER2AB", "postgres://app:hunter2@db.example.com/orders", "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----",
        ListValue.Create(["ghp_hunter2hunter2hunter2hunter2hunter2h"]), $"see {new string('x', 200)} https://app:hunter2@example.com",
    ];

    public static TheoryData<string> Rules => [.. PolicyCatalogue.BuiltIn.Policies.Select(policy => policy.Info.Slug)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_a_value_of_any_kind_wherever_one_stands(string slug)
    {
        foreach (var site in Sites(slug, out var options))
        {
            foreach (var kind in Kinds)
            {
                var plan = site(kind);
                var result = PolicyEngine.Evaluate(plan, options);
                Assert.DoesNotContain(result.Findings, finding => finding.Kind == FindingKind.RuleError);
                if (plan.Resources.Count > 1)
                {
                    Assert.Equal(Lines(result), Lines(PolicyEngine.Evaluate(PropertySites.With(plan, plan.Resources.Reverse()), options)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_shows_no_credential_wherever_one_stands(string slug)
    {
        foreach (var site in Sites(slug, out var options))
        {
            foreach (var credential in Credentials)
            {
                var result = PolicyEngine.Evaluate(site(credential), options);
                Assert.All(Lines(result), line => Assert.DoesNotContain("hunter2", line, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public void Values_within_documents_are_replaced_too() => Assert.Contains(Sites("iam-no-admin", out _), site =>
        site("s3:Get*").Resources[0].Inputs["policy"] is StringValue { Text: var text } && text.Contains("\"Action\":\"s3:Get*\"", StringComparison.Ordinal));

    private static IReadOnlyList<Func<PlanValue, Plan>> Sites(string slug, out EvaluationOptions options)
    {
        var policy = PolicyCatalogue.BuiltIn.Require(slug);
        var good = PlanText.Parse(policy.Good);
        var bad = PlanText.Parse(policy.Bad);
        options = new EvaluationOptions { Catalogue = PolicyCatalogue.Of(policy), Pack = BuiltInPacks.Strict, Changes = bad.Changes };
        return [.. PropertySites.Of(good.Plan), .. PropertySites.Of(bad.Plan)];
    }

    private static List<string> Lines(EvaluationResult result) => [.. result.Findings.Select(finding =>
        $"{finding.Kind} {finding.Rule.Id} {finding.Urn} {finding.Property} {finding.Value} {finding.Message} {finding.Status}")];

    private static PlanValue Deep(int depth)
    {
        PlanValue value = "x";
        for (var i = 0; i < depth; i++)
        {
            value = i % 2 == 0 ? ListValue.Create([value]) : new MapValue([KeyValuePair.Create("name", value)]);
        }

        return value;
    }
}
