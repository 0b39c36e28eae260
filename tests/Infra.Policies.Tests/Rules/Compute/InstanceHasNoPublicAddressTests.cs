using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class InstanceHasNoPublicAddressTests : RuleTests<InstanceHasNoPublicAddress>
{
    [Fact]
    public void Good_when_omitted() => Passes("aws:ec2/instance:Instance worker: { subnetId: subnet-1 }");

    [Fact]
    public void Good_when_the_subnet_gives_addresses_but_the_instance_takes_none() => Passes("""
        aws:ec2/subnet:Subnet open: { mapPublicIpOnLaunch: true }
        aws:ec2/instance:Instance worker: { subnetId: "${open.id}", associatePublicIpAddress: false }
        """);

    [Theory]
    [InlineData("aws:ec2/instance:Instance")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration")]
    public void Bad_when_switched_on(string type) => Violates(
        $"{type} worker: {{ associatePublicIpAddress: true }}", "worker", "associatePublicIpAddress", "A public address is given.");

    [Fact]
    public void Bad_in_a_template_that_says_it_as_text() => Violates("""
        aws:ec2/launchTemplate:LaunchTemplate worker: { networkInterfaces: [{ associatePublicIpAddress: "true" }] }
        """, "worker", "networkInterfaces[0].associatePublicIpAddress");

    [Fact]
    public void Bad_when_omitted_in_a_subnet_that_gives_addresses() => Violates("""
        aws:ec2/subnet:Subnet open: { mapPublicIpOnLaunch: true }
        aws:ec2/instance:Instance worker: { subnetId: "${open.id}" }
        """, "worker", "open: mapPublicIpOnLaunch", "The subnet gives a public address.");

    [Fact]
    public void Good_in_a_default_subnet_that_gives_no_addresses() => Passes("""
        aws:ec2/defaultSubnet:DefaultSubnet main: { mapPublicIpOnLaunch: false }
        aws:ec2/instance:Instance worker: { subnetId: "${main.id}" }
        """);

    [Fact]
    public void Bad_when_omitted_in_a_default_subnet_which_gives_addresses() => Violates("""
        aws:ec2/defaultSubnet:DefaultSubnet main: {}
        aws:ec2/instance:Instance worker: { subnetId: "${main.id}" }
        """, "worker", "main: mapPublicIpOnLaunch", "The subnet gives a public address.");

    [Theory]
    [InlineData("aws:ec2/eip:Eip own: { instance: '${worker.id}' }")]
    [InlineData("aws:ec2/eipAssociation:EipAssociation own: { instanceId: '${worker.id}', allocationId: eipalloc-1 }")]
    public void Bad_with_an_elastic_address(string address) => Violates($$"""
        aws:ec2/instance:Instance worker: { associatePublicIpAddress: false }
        {{address}}
        """, "worker", message: "An elastic address is given.");

    [Theory]
    [InlineData("aws:ec2/eip:Eip own: { instance: '${other.id}' }")]
    [InlineData("aws:ec2/eip:Eip own: { domain: vpc }")]
    public void Good_when_an_elastic_address_is_for_something_else(string address) => Passes($$"""
        aws:ec2/launchTemplate:LaunchTemplate other: {}
        aws:ec2/instance:Instance worker: { associatePublicIpAddress: false }
        {{address}}
        """);

    [Fact]
    public void Unknown_instance_of_an_elastic_address() => Undecidable("""
        aws:ec2/instance:Instance worker: { associatePublicIpAddress: false }
        aws:ec2/eip:Eip own: { instance: !unknown }
        """, "worker");

    [Fact]
    public void Unknown_switch() => Undecidable(
        "aws:ec2/instance:Instance worker: { associatePublicIpAddress: !unknown }", "worker", "associatePublicIpAddress");

    [Fact]
    public void Unknown_interfaces() => Undecidable("aws:ec2/launchTemplate:LaunchTemplate worker: { networkInterfaces: !unknown }", "worker");
}
