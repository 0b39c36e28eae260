using System.Text;

namespace Infra.Plans.Tests.Json;

public sealed class PlanJsonTests
{
    [Fact]
    public void A_plan_with_everything_in_it_survives_the_round_trip()
    {
        Assert.Equal(SamplePlans.Everything, PlanJson.Read(PlanJson.ToBytes(SamplePlans.Everything)));
    }

    [Fact]
    public void Equal_plans_give_equal_bytes()
    {
        var again = PlanJson.Read(PlanJson.ToText(SamplePlans.Everything));

        Assert.Equal(PlanJson.ToBytes(SamplePlans.Everything), PlanJson.ToBytes(again));
    }

    [Fact]
    public void The_bytes_have_no_byte_order_mark_and_lines_end_with_a_line_feed()
    {
        var bytes = PlanJson.ToBytes(SamplePlans.Everything);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal("}\n"u8.ToArray(), bytes[^2..]);
    }

    [Fact]
    public void Text_that_people_read_is_escaped_as_little_as_is_safe()
    {
        var text = PlanJson.ToText((PlanValue)"{\"Action\":\"s3:*\"} <é> & 😀 \u001b[31m \u2028");

        Assert.Equal("\"{\\\"Action\\\":\\\"s3:*\\\"} <é> & \\uD83D\\uDE00 \\u001B[31m \\u2028\"", text);
    }

    [Fact]
    public void A_resource_says_only_what_is_not_at_its_default()
    {
        var plan = SamplePlans.Of(new PlannedResource { Urn = SamplePlans.QueueUrn, Type = "infra:queue:Queue", Name = "orders" });

        Assert.Equal(
            """
            {
              "schemaVersion": "1.0",
              "project": "shop",
              "stack": "dev",
              "organization": "organization",
              "resources": [
                {
                  "urn": "urn:pulumi:dev::shop::infra:queue:Queue::orders",
                  "type": "infra:queue:Queue",
                  "name": "orders",
                  "kind": "custom",
                  "inputs": {},
                  "outputs": {}
                }
              ],
              "outputs": {},
              "symbols": {},
              "messages": []
            }

            """,
            PlanJson.ToText(plan));
    }

    [Fact]
    public void References_secrets_and_unknowns_take_one_line_each()
    {
        var plan = new Plan
        {
            Project = "shop",
            Stack = "dev",
            Outputs = new MapValue([new("a", UnknownValue.Any), new("b", SecretValue.Instance), new("c", new ReferenceValue("urn:pulumi:d::p::x:y:Z::n", "arn"))]),
        };

        Assert.Contains(
            """
              "outputs": {
                "a": {"$unknown":"any"},
                "b": {"$secret":{}},
                "c": {"$ref":{"urn":"urn:pulumi:d::p::x:y:Z::n","property":"arn"}}
              },
            """,
            PlanJson.ToText(plan),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_other_white_space_are_read()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(PlanJson.ToText(SamplePlans.Everything).Replace("\n", "\r\n\t", StringComparison.Ordinal))];

        Assert.Equal(SamplePlans.Everything, PlanJson.Read(bytes));
    }

    [Fact]
    public void Fields_of_a_later_minor_version_are_ignored()
    {
        var plan = PlanJson.Read(
            """
            {
              "schemaVersion": "1.7", "project": "shop", "stack": "dev", "cost": { "monthly": [1, 2] },
              "resources": [ { "urn": "urn:pulumi:dev::shop::x:y:Z::n", "type": "x:y:Z", "name": "n", "kind": "component", "later": [],
                "options": { "later": true, "protect": true }, "source": { "uri": "a", "line": 1, "column": 2, "later": null } } ],
              "symbols": { "${n.a}": { "urn": "u", "property": "a", "later": 1 } },
              "messages": [ { "severity": "info", "text": "t", "later": {} } ]
            }
            """);

        Assert.True(plan.Resources[0].Options.Protect);
        Assert.Equal("t", plan.Messages[0].Text);
        Assert.Equal(new SourcePosition("a", 1, 2), plan.Resources[0].Source);
    }

    [Fact]
    public void A_value_too_deep_to_read_back_is_not_written()
    {
        PlanValue value = "leaf";
        for (var i = 0; i < PlanJson.MaxDepth; i++)
        {
            value = ListValue.Create([value]);
        }

        var problem = Assert.Throws<ArgumentException>(
            () => PlanJson.ToBytes(new Plan { Project = "shop", Stack = "dev", Outputs = new MapValue([new("deep", value)]) }));

        Assert.StartsWith("A value of the plan is nested deeper than 256 levels.", problem.Message, StringComparison.Ordinal);
    }
}
