using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StatefulResourceIsBackedUpTests : RuleTests<StatefulResourceIsBackedUp>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance", "backupRetentionPeriod: 7")]
    [InlineData("aws:rds/cluster:Cluster", "")]
    [InlineData("aws:dynamodb/table:Table", "pointInTimeRecovery: { enabled: true }")]
    public void Good_by_the_service_itself(string type, string properties) => Passes($$"""
        {{type}} orders: { {{properties}} }
        """);

    [Theory]
    [InlineData("resources: [\"${orders.arn}\"]")]
    [InlineData("resources: [\"*\"]")]
    [InlineData("resources: [\"arn:aws:ec2:*:*:volume/*\"]")]
    [InlineData("resources: [\"arn:aws-cn:ec2:*:*:volume/*\"]")]
    [InlineData("resources: [\"arn:aws:ec2:*:*:*\"]")]
    [InlineData("selectionTags: [{ type: STRINGEQUALS, key: backup, value: daily }]")]
    public void Good_in_a_selection(string selection) => Passes($$"""
        aws:ebs/volume:Volume orders: { tags: { backup: daily } }
        aws:backup/selection:Selection daily: { {{selection}} }
        """);

    [Fact]
    public void Good_by_a_lifecycle_of_snapshots() => Passes("""
        aws:ebs/volume:Volume orders: { tags: { snapshots: daily } }
        aws:dlm/lifecyclePolicy:LifecyclePolicy daily: { policyDetails: { resourceTypes: [VOLUME], targetTags: { snapshots: daily } } }
        """);

    [Fact]
    public void Good_by_a_tag_that_another_stack_selects_by() => Passes("aws:ebs/volume:Volume orders: { tags: { backup: x } }", "tags: [backup]");

    [Fact]
    public void Good_for_a_replica() => NotApplicable("aws:rds/instance:Instance orders: { replicateSourceDb: other }");

    [Fact]
    public void Good_outside_of_production() => NotApplicable("aws:ebs/volume:Volume orders: { tags: { tier: staging } }");

    [Theory]
    [InlineData("aws:ebs/volume:Volume", "")]
    [InlineData("aws:rds/instance:Instance", "")]
    [InlineData("aws:rds/instance:Instance", "backupRetentionPeriod: 0")]
    [InlineData("aws:docdb/cluster:Cluster", "backupRetentionPeriod: 0")]
    [InlineData("aws:dynamodb/table:Table", "")]
    public void Bad_when_omitted_or_off(string type, string properties) => Violates($$"""
        {{type}} orders: { {{properties}} }
        """, "orders", message: "It is not backed up.");

    [Theory]
    [InlineData("resources: [\"${other.arn}\"]")]
    [InlineData("resources: [\"arn:aws:rds:*:*:db:*\"]")]
    [InlineData("selectionTags: [{ type: STRINGEQUALS, key: backup, value: weekly }]")]
    public void Bad_when_only_others_are_selected(string selection) => ViolatesAll($$"""
        aws:ebs/volume:Volume orders: { tags: { backup: daily, tier: production } }
        aws:ebs/volume:Volume other: { tags: { tier: sandbox } }
        aws:backup/selection:Selection daily: { {{selection}} }
        """, "orders");

    [Fact]
    public void Bad_by_the_configuration_where_the_service_alone_does_it() => Violates(
        "aws:rds/instance:Instance orders: { backupRetentionPeriod: 7 }", "orders", configuration: "acceptServiceBackups: false");

    [Fact]
    public void Unknown_selection() => Undecidable("""
        aws:ebs/volume:Volume orders: {}
        aws:backup/selection:Selection daily: { resources: !unknown }
        """, "orders");

    [Fact]
    public void Good_when_it_has_the_tags_that_a_selection_asks_for() => Passes("""
        aws:ebs/volume:Volume orders: { tags: { stack: shop, tier: gold } }
        aws:backup/selection:Selection daily:
          resources: ["*"]
          conditions: [{ stringEquals: [{ key: "aws:ResourceTag/stack", value: shop }, { key: "aws:ResourceTag/tier", value: gold }] }]
        """);

    [Theory]
    [InlineData("{ stack: shop }")]
    [InlineData("{ stack: shop, tier: silver }")]
    [InlineData("{}")]
    public void Bad_when_it_lacks_a_tag_that_a_selection_asks_for(string tags) => Violates($$"""
        aws:ebs/volume:Volume orders: { tags: {{tags}} }
        aws:backup/selection:Selection daily:
          resources: ["*"]
          conditions: [{ stringEquals: [{ key: "aws:ResourceTag/stack", value: shop }, { key: "aws:ResourceTag/tier", value: gold }] }]
        """, "orders");

    [Theory]
    [InlineData("conditions: [{ stringLikes: [{ key: 'aws:ResourceTag/backup', value: 'x*' }] }]")]
    [InlineData("conditions: [{ stringNotEquals: [{ key: 'aws:ResourceTag/backup', value: x }] }]")]
    [InlineData("conditions: [{ stringEquals: [{ key: 'aws:ResourceTag/backup', value: !unknown }] }]")]
    [InlineData("conditions: !unknown")]
    [InlineData("notResources: ['arn:aws:ec2:*:*:volume/vol-1']")]
    public void Unknown_when_a_selection_has_other_limits(string limits) => Undecidable($$"""
        aws:ebs/volume:Volume orders: {}
        aws:backup/selection:Selection daily: { resources: ["*"], {{limits}} }
        """, "orders");
}
