using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ResourceHasAlarmTests : RuleTests<ResourceHasAlarm>
{
    [Theory]
    [InlineData("aws:sqs/queue:Queue", "dimensions: { QueueName: \"${orders.name}\" }")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer", "dimensions: { LoadBalancer: \"${orders.arnSuffix}\" }")]
    [InlineData("aws:lambda/function:Function", "metricQueries: [{ expression: a, id: b }, { metric: { dimensions: { FunctionName: \"${orders.name}\" } } }]")]
    public void Good_when_an_alarm_names_it(string type, string alarm) => Passes($$"""
        {{type}} orders: {}
        aws:cloudwatch/metricAlarm:MetricAlarm orders-alarm: { {{alarm}} }
        """);

    [Fact]
    public void Good_when_the_name_is_written_out() => Passes("""
        aws:sqs/queue:Queue orders: { name: shop-orders }
        aws:cloudwatch/metricAlarm:MetricAlarm orders-age: { dimensions: { QueueName: shop-orders } }
        """);

    [Fact]
    public void Good_for_a_cluster_whose_instance_is_watched() => Passes("""
        aws:rds/cluster:Cluster orders: {}
        aws:rds/clusterInstance:ClusterInstance orders-1: { clusterIdentifier: "${orders.id}" }
        aws:cloudwatch/metricAlarm:MetricAlarm orders-cpu: { dimensions: { DBInstanceIdentifier: "${orders-1.identifier}" } }
        """);

    [Fact]
    public void Good_outside_of_production() => NotApplicable("aws:sqs/queue:Queue orders: { tags: { tier: staging } }");

    [Theory]
    [InlineData("aws:sqs/queue:Queue")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer")]
    [InlineData("aws:lambda/function:Function")]
    [InlineData("aws:rds/instance:Instance")]
    [InlineData("aws:rds/cluster:Cluster")]
    public void Bad_when_omitted(string type) => Violates($"{type} orders: {{}}", "orders", message: "No alarm watches it.");

    [Fact]
    public void Bad_when_the_alarm_is_of_another() => ViolatesAll("""
        aws:sqs/queue:Queue orders: { name: orders }
        aws:sqs/queue:Queue mails: { name: mails }
        aws:cloudwatch/metricAlarm:MetricAlarm mails-age: { dimensions: { QueueName: "${mails.name}" } }
        """, "orders");

    [Fact]
    public void Unknown_dimensions() => Undecidable("""
        aws:sqs/queue:Queue orders: {}
        aws:cloudwatch/metricAlarm:MetricAlarm some: { dimensions: !unknown }
        """, "orders");
}
