using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class AlarmTellsSomebodyTests : RuleTests<AlarmTellsSomebody>
{
    private const string Sound = "alarmActions: [a], treatMissingData: breaching";

    [Theory]
    [InlineData(Sound)]
    [InlineData("alarmActions: ['${topic.arn}'], treatMissingData: missing, actionsEnabled: true")]
    public void Good_with_an_action(string inputs) => Passes(Alarm(inputs));

    [Theory]
    [InlineData("alarmRule: 'ALARM(${x.name})'")]
    [InlineData("alarmRule: 'ALARM(x-1) OR ALARM(y-1)'")]
    public void Good_as_part_of_another(string rule) => Passes($$"""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { {{rule}}, alarmActions: [a] }
        """);

    [Theory]
    [InlineData("${x.name}")]
    [InlineData("x-1")]
    public void Good_when_it_rolls_a_deployment_back(string name) => Passes($$"""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, treatMissingData: notBreaching }
        aws:ecs/service:Service s: { alarms: { alarmNames: ["{{name}}"], enable: true, rollback: true } }
        """);

    [Fact]
    public void Good_as_summary_of_alarms_that_tell_somebody() => Passes("""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, alarmActions: [a], treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm y: { alarmName: y-1, alarmRule: 'ALARM("x-1")', alarmActions: [a] }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: 'ALARM("x-1") OR ALARM("y-1")' }
        """);

    [Fact]
    public void Bad_as_summary_of_alarms_of_which_one_tells_nobody() => Violates("""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, alarmActions: [a], treatMissingData: missing }
        aws:cloudwatch/metricAlarm:MetricAlarm y: { name: y-1, treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: 'ALARM("x-1") OR ALARM("y-1")' }
        """, "all", "alarmActions", "The alarm tells nobody.");

    // The provider knows the name of a metric alarm as name, that of a composite alarm as alarmName.
    [Fact]
    public void Good_as_part_of_another_by_the_name_of_either_kind() => Passes("""
        aws:cloudwatch/compositeAlarm:CompositeAlarm part: { name: other, alarmName: part-1, alarmRule: 'ALARM("z")' }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: 'ALARM("part-1")', alarmActions: [a] }
        """);

    [Fact]
    public void Bad_when_an_alarm_only_sums_up_itself() => Violates("""
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: 'ALARM("elsewhere")' }
        aws:cloudwatch/metricAlarm:MetricAlarm other: { name: other-1, alarmActions: [a], treatMissingData: missing }
        """, "all", "alarmActions");

    [Theory]
    [InlineData("aws:codedeploy/deploymentGroup:DeploymentGroup u: { alarmConfiguration: { alarms: [x-1], enabled: true } }")]
    [InlineData("aws:autoscaling/group:Group u: { instanceRefresh: { preferences: { alarmSpecification: { alarms: ['${x.name}'] } } } }")]
    [InlineData("aws:appconfig/environment:Environment u: { monitors: [{ alarmArn: a }, { alarmArn: '${x.arn}' }] }")]
    [InlineData("aws:route53/healthCheck:HealthCheck u: { type: CLOUDWATCH_METRIC, cloudwatchAlarmName: x-1 }")]
    public void Good_when_something_else_acts_on_it(string user) =>
        Passes($"aws:cloudwatch/metricAlarm:MetricAlarm x: {{ name: x-1, treatMissingData: missing }}\n{user}");

    [Theory]
    [InlineData("'ALARM(${x.arn}) OR ALARM(${y.arn})'")]
    [InlineData("'ALARM(${x.arn}) OR ALARM(y-1)'")]
    [InlineData("\"ALARM('x-1') OR ALARM(arn:aws:cloudwatch:eu-west-1:1:alarm:y-1)\"")]
    public void Good_as_summary_however_the_parts_are_named(string rule) => Passes($$"""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, alarmActions: [a], treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm y: { alarmName: y-1, alarmRule: 'ALARM("x-1")', alarmActions: [a] }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: {{rule}} }
        """);

    [Fact]
    public void Bad_as_summary_of_a_reference_to_an_alarm_that_tells_nobody() => ViolatesAll("""
        aws:cloudwatch/compositeAlarm:CompositeAlarm x: { alarmRule: 'ALARM("z")' }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: 'ALARM(${x.arn})' }
        """, "all");

    // Its own name is within those of its parts, which does not make it a part of itself.
    [Fact]
    public void Bad_when_its_rule_has_its_own_name_within_another() => Violates(
        "aws:cloudwatch/compositeAlarm:CompositeAlarm x: { alarmName: api, alarmRule: 'ALARM(\"api-errors\") OR ALARM(api-latency)' }", "x", "alarmActions");

    [Theory]
    [InlineData("'ALARM(\"x-10\")'")]
    [InlineData("'ALARM(api-x-1)'")]
    [InlineData("'ALARM(${y.name})'")]
    public void Bad_when_another_rule_names_another_alarm(string rule) => Violates($$"""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, treatMissingData: missing }
        aws:cloudwatch/metricAlarm:MetricAlarm y: { alarmActions: [a], treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: {{rule}}, alarmActions: [a] }
        """, "x", "alarmActions");

    [Fact]
    public void Unknown_part_of_a_name_in_the_rule_of_another() => Undecidable("""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { name: x-1, treatMissingData: missing }
        aws:cloudwatch/metricAlarm:MetricAlarm y: { alarmActions: [a], treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmName: all-1, alarmRule: 'ALARM(${y.prefix}-1)', alarmActions: [a] }
        """, "x", "alarmActions");

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:cloudwatch/metricAlarm:MetricAlarm x: {}", "x", "x");

    [Theory]
    [InlineData("treatMissingData: missing", "alarmActions", "The alarm tells nobody.")]
    [InlineData("treatMissingData: missing, okActions: [a], alarmActions: []", "alarmActions", "The alarm tells nobody.")]
    [InlineData("alarmActions: [a]", "treatMissingData", "The alarm does not say what missing data means.")]
    [InlineData(Sound + ", actionsEnabled: false", "actionsEnabled", "The actions of the alarm are switched off.")]
    public void Bad_when_nobody_hears(string inputs, string property, string message) => Violates(Alarm(inputs), "x", property, message);

    [Fact]
    public void Bad_when_a_composite_alarm_tells_nobody() => Violates(
        "aws:cloudwatch/compositeAlarm:CompositeAlarm x: { alarmName: x, alarmRule: 'ALARM(y)' }", "x", "alarmActions");

    [Theory]
    [InlineData("alarmActions: !unknown , treatMissingData: missing")]
    [InlineData("alarmActions: [a], treatMissingData: !unknown")]
    public void Unknown_settings(string inputs) => Undecidable(Alarm(inputs), "x");

    [Fact]
    public void Unknown_rule_of_another() => Undecidable("""
        aws:cloudwatch/metricAlarm:MetricAlarm x: { treatMissingData: missing }
        aws:cloudwatch/compositeAlarm:CompositeAlarm all: { alarmRule: !unknown , alarmActions: [a] }
        """, "x", "alarmActions");

    private static string Alarm(string inputs) => $$"""
        aws:sns/topic:Topic topic: {}
        aws:cloudwatch/metricAlarm:MetricAlarm x: { {{inputs}} }
        """;
}
