using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class InstanceMetadataNeedsTokenTests : RuleTests<InstanceMetadataNeedsToken>
{
    [Theory]
    [InlineData("aws:ec2/instance:Instance")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration")]
    public void Good_when_the_hop_limit_is_omitted(string type) => Passes($"{type} worker: {{ metadataOptions: {{ httpTokens: required }} }}");

    [Fact]
    public void Good_when_the_template_decides() => NotApplicable("aws:ec2/instance:Instance worker: { launchTemplate: { id: lt-1 } }");

    [Fact]
    public void Good_when_there_is_no_metadata() => NotApplicable("aws:ec2/instance:Instance worker: { metadataOptions: { httpEndpoint: disabled } }");

    [Fact]
    public void Good_with_a_default_of_the_region() => Passes("""
        aws:ec2/instance:Instance worker: {}
        aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults region: { httpTokens: required }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:ec2/instance:Instance worker: {}", "worker", "metadataOptions.httpTokens", "Metadata is given to anybody who asks.");

    [Fact]
    public void Bad_when_optional_in_spite_of_the_default() => Violates("""
        aws:ec2/launchTemplate:LaunchTemplate worker: { metadataOptions: { httpTokens: optional } }
        aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults region: { httpTokens: required }
        """, "worker");

    [Fact]
    public void Bad_with_many_hops() => Violates("""
        aws:ec2/instance:Instance worker: { metadataOptions: { httpTokens: required, httpPutResponseHopLimit: 3 } }
        """, "worker", "metadataOptions.httpPutResponseHopLimit", "A token may travel beyond the instance.");

    [Fact]
    public void Bad_with_two_hops_when_configured() => Violates(
        "aws:ec2/instance:Instance worker: { metadataOptions: { httpTokens: required, httpPutResponseHopLimit: 2 } }",
        "worker",
        configuration: "hops: 1");

    [Fact]
    public void Good_with_two_hops_for_containers() => Passes(
        "aws:ec2/instance:Instance worker: { metadataOptions: { httpTokens: required, httpPutResponseHopLimit: 2 } }");

    [Theory]
    [InlineData("metadataOptions: { httpTokens: optional }, launchTemplate: { id: lt-1 }")]
    [InlineData("metadataOptions: { httpTokens: optional, httpEndpoint: enabled }")]
    [InlineData("metadataOptions: { httpEndpoint: enabled }")]
    public void Bad_when_tokens_are_not_required(string settings) => Violates(
        $"aws:ec2/instance:Instance worker: {{ {settings} }}", "worker", "metadataOptions.httpTokens", "Metadata is given to anybody who asks.");

    [Theory]
    [InlineData("optional")]
    [InlineData("no-preference")]
    public void Bad_when_the_default_of_the_region_does_not_require_them(string tokens) => Violates($$"""
        aws:ec2/instance:Instance worker: {}
        aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults region: { httpTokens: {{tokens}} }
        """, "worker");

    [Fact]
    public void Good_with_the_default_of_one_of_two_regions() => Passes("""
        aws:ec2/instance:Instance worker: {}
        aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults a: { httpTokens: required }
        aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults b: { httpTokens: optional }
        """);

    [Theory]
    [InlineData("httpTokens: required, httpPutResponseHopLimit: !unknown", "metadataOptions.httpPutResponseHopLimit")]
    [InlineData("httpTokens: !unknown , httpEndpoint: !unknown", "metadataOptions.httpTokens")]
    public void Unknown_options(string options, string property) => Undecidable(
        $"aws:ec2/instance:Instance worker: {{ metadataOptions: {{ {options} }} }}", "worker", property);

    [Fact]
    public void Unknown_tokens() => Undecidable(
        "aws:ec2/instance:Instance worker: { metadataOptions: { httpTokens: !unknown } }", "worker", "metadataOptions.httpTokens");
}
