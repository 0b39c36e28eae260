using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Scoring;
using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Scoring;

public class ScorecardTests
{
    private const string TwoZones = """
        aws:ec2/vpc:Vpc main: {}
        aws:ec2/subnet:Subnet a: { vpcId: "${main.id}", availabilityZone: eu-west-1a }
        aws:ec2/subnet:Subnet b: { vpcId: "${main.id}", availabilityZone: eu-west-1b }

        """;

    [Fact]
    public void A_stack_with_nothing_to_judge_has_no_points()
    {
        Assert.All(Score("{}").Pillars, pillar => Assert.Null(pillar.Points));
    }

    [Fact]
    public void The_four_pillars_stand_in_one_order()
    {
        Assert.Equal(
            [Pillar.Security, Pillar.Resilience, Pillar.Scalability, Pillar.Observability],
            Score("{}").Pillars.Select(pillar => pillar.Pillar));
    }

    [Fact]
    public void Points_are_the_share_of_the_weight_that_is_won()
    {
        foreach (var pillar in Score("aws:s3/bucket:Bucket logs: {}\naws:sqs/queue:Queue orders: {}").Pillars.Where(pillar => pillar.Points is not null))
        {
            var counted = pillar.Checks.Where(check => check.Counts).ToList();
            var exact = 100 * counted.Sum(check => check.Weight * check.Share) / counted.Sum(check => check.Weight);

            Assert.Equal(pillar.IsLimited ? PillarScore.CriticalLimit : (int)Math.Floor(exact + 1e-9), pillar.Points);
            Assert.Equal(100 - exact, pillar.Lost.Sum(lost => lost.Points), precision: 6);
            Assert.All(pillar.Lost, lost => Assert.False(string.IsNullOrWhiteSpace(lost.Fix)));
        }
    }

    [Fact]
    public void Something_critical_holds_the_points_down()
    {
        var security = Score("""
            aws:s3/bucket:Bucket logs: {}
            aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock open: { bucket: "${logs.id}", blockPublicAcls: false, blockPublicPolicy: false }
            """).Pillars[0];

        Assert.True(security.Points <= PillarScore.CriticalLimit);
        Assert.Contains(security.Checks, check => check.IsCritical && check.Failures.Count > 0);
    }

    [Theory]
    [InlineData("desiredCount: 3", FailureOutcome.GoesOn, "1 of 3 tasks go on")]
    [InlineData("desiredCount: 2", FailureOutcome.GoesOn, "1 of 2 tasks go on")]
    [InlineData("desiredCount: 1", FailureOutcome.Interrupted, "its only task has to start again elsewhere")]
    [InlineData("desiredCount: 0", FailureOutcome.Interrupted, "at rest it has no task, and one at work has to start again elsewhere")]
    [InlineData("desiredCount: !unknown ''", FailureOutcome.Unknown, "the plan does not tell how many there are, and where")]
    public void The_loss_of_a_zone_is_computed_for_services(string count, FailureOutcome outcome, string text)
    {
        var effect = Assert.Single(Scenario("zone-loss", $$"""
            {{TwoZones}}
            aws:ecs/service:Service api: { {{count}}, networkConfiguration: { subnets: ["${a.id}", "${b.id}"] } }
            """).Effects);

        Assert.Equal((outcome, text), (effect.Outcome, effect.Text));
    }

    [Fact]
    public void A_service_in_one_zone_stops_with_it_however_many_tasks_it_has()
    {
        var effect = Assert.Single(Scenario("zone-loss", TwoZones + "aws:ecs/service:Service api: { desiredCount: 9, networkConfiguration: { subnets: [\"${a.id}\"] } }").Effects);

        Assert.Equal(FailureOutcome.Stops, effect.Outcome);
        Assert.NotEqual("", effect.Fix);
    }

    [Theory]
    [InlineData(4, FailureOutcome.GoesOn, "3 of 4 tasks go on")]
    [InlineData(0, FailureOutcome.Interrupted, "at rest it has no task, and one at work has to start again")]
    public void Autoscaling_says_how_many_tasks_there_are_at_the_least(int least, FailureOutcome outcome, string text)
    {
        var effect = Assert.Single(Scenario("instance-loss", $$"""
            {{TwoZones}}
            aws:ecs/cluster:Cluster c: { name: c }
            aws:ecs/service:Service api: { name: api, cluster: "${c.arn}", desiredCount: 1, networkConfiguration: { subnets: ["${a.id}", "${b.id}"] } }
            aws:appautoscaling/target:Target scale: { resourceId: "service/c/${api.name}", minCapacity: {{least}}, maxCapacity: 8 }
            """).Effects);

        Assert.Equal((outcome, text), (effect.Outcome, effect.Text));
    }

    [Theory]
    [InlineData(1, FailureOutcome.Interrupted)]
    [InlineData(2, FailureOutcome.GoesOn)]
    public void The_loss_of_a_writer_depends_on_readers(int instances, FailureOutcome outcome)
    {
        var plan = "aws:rds/cluster:Cluster orders: {}\n" + string.Concat(Enumerable.Range(0, instances)
            .Select(i => $"aws:rds/clusterInstance:ClusterInstance orders-{i}: {{ clusterIdentifier: \"${{orders.id}}\" }}\n"));

        Assert.Equal(outcome, Assert.Single(Scenario("writer-loss", plan).Effects).Outcome);
    }

    [Theory]
    [InlineData("multiAz: true", FailureOutcome.GoesOn)]
    [InlineData("multiAz: false", FailureOutcome.Stops)]
    [InlineData("engine: postgres", FailureOutcome.Stops)]
    [InlineData("multiAz: !unknown", FailureOutcome.Unknown)]
    public void A_database_instance_survives_a_zone_with_a_standby(string inputs, FailureOutcome outcome)
    {
        Assert.Equal(outcome, Assert.Single(Scenario("zone-loss", $"aws:rds/instance:Instance orders: {{ {inputs} }}").Effects).Outcome);
    }

    [Theory]
    [InlineData("automaticFailoverEnabled: true, multiAzEnabled: true, numCacheClusters: 2", FailureOutcome.GoesOn)]
    [InlineData("automaticFailoverEnabled: true, multiAzEnabled: false, numCacheClusters: 2", FailureOutcome.Stops)]
    [InlineData("numCacheClusters: 1", FailureOutcome.Stops)]
    public void A_cache_survives_a_zone_with_failover_over_zones(string inputs, FailureOutcome outcome)
    {
        Assert.Equal(outcome, Assert.Single(Scenario("zone-loss", $"aws:elasticache/replicationGroup:ReplicationGroup c: {{ {inputs} }}").Effects).Outcome);
    }

    [Theory]
    [InlineData(2, 4, 0)]
    [InlineData(2, 3, 1)]
    public void What_cannot_double_loses_points(int least, int most, int failures)
    {
        var check = Score($"aws:appautoscaling/target:Target t: {{ minCapacity: {least}, maxCapacity: {most} }}").Pillars[2].Checks.Single(check => check.Id == "headroom");

        Assert.Equal(failures, check.Failures.Count);
    }

    [Fact]
    public void The_view_names_every_cause_and_its_cure()
    {
        var plan = PlanText.ParsePlan("aws:rds/instance:Instance orders: { multiAz: false }");
        var output = new StringWriter();
        PlanView.Write(
            plan,
            new PlanViewOptions { IsFull = true, Score = Scorecard.Of(Judge(plan)) },
            new TerminalWriter(output, new TerminalCapabilities(HasColor: false, HasUnicode: true, 120)));

        Assert.Contains("An availability zone fails", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("stops       orders (rds.Instance): all instances are in that zone, or none", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Set multiAz on the instance, or use the Database component.", output.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"\n Score: security \d+, resilience \d+, .*observability \d+\.\n", output.ToString());
    }

    private static Scorecard Score(string text) => Scorecard.Of(Judge(PlanText.ParsePlan(text)));

    private static FailureScenario Scenario(string id, string text) => Score(text).Failures.Single(failure => failure.Id == id);

    private static EvaluationResult Judge(Plan plan) => PolicyEngine.Evaluate(plan, new EvaluationOptions { Pack = BuiltInPacks.Strict });
}
