using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class StackSizeIsBoundedTests : RuleTests<StackSizeIsBounded>
{
    [Fact]
    public void Good_up_to_the_bound_when_the_configuration_is_omitted() => Passes(Queues(500));

    [Fact]
    public void Good_as_components_providers_and_what_is_only_read_do_not_count() => Passes("""
        infra:storage:Bucket data: {}
        pulumi:providers:aws ireland: {}
        aws:ec2/vpc:Vpc found: { $read: true }
        aws:sqs/queue:Queue orders: {}
        """, "maximum: 1");

    [Fact]
    public void Bad_beyond_the_bound() => Violates(Queues(501), "example-dev", message: "The stack has 501 resources, more than 500.");

    [Fact]
    public void Bad_with_too_many_networks() => Violates("""
        aws:ec2/vpc:Vpc a: {}
        aws:ec2/vpc:Vpc b: {}
        """, "example-dev", message: "The stack has 2 networks, more than 1.", configuration: "maximumNetworks: 1");

    [Fact]
    public void Unknown_properties_do_not_matter() => Passes("aws:sqs/queue:Queue orders: { name: !unknown }");

    private static string Queues(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(static number => $"aws:sqs/queue:Queue orders-{number}: {{}}\n"));
}
