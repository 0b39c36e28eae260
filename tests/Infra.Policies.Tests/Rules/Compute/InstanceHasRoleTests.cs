using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class InstanceHasRoleTests : RuleTests<InstanceHasRole>
{
    [Fact]
    public void Good_with_a_profile_that_is_not_known_yet() => Passes("""
        aws:iam/instanceProfile:InstanceProfile worker-profile: {}
        aws:ec2/instance:Instance worker: { iamInstanceProfile: "${worker-profile.name}" }
        """);

    [Fact]
    public void Good_when_omitted_but_given_by_the_template() => Passes("""
        aws:ec2/launchTemplate:LaunchTemplate base: { iamInstanceProfile: { name: worker } }
        aws:ec2/instance:Instance worker: { launchTemplate: { id: "${base.id}" } }
        """);

    [Fact]
    public void Bad_when_omitted() => Violates(
        "aws:ec2/instance:Instance worker: {}", "worker", "iamInstanceProfile", "There is no instance profile.");

    [Fact]
    public void Bad_when_omitted_here_and_in_the_template() => Violates("""
        aws:ec2/launchTemplate:LaunchTemplate base: { name: base }
        aws:ec2/instance:Instance worker: { launchTemplate: { name: base } }
        """, "worker", message: "There is no instance profile, and none in the launch template.");

    [Fact]
    public void Good_when_given_by_a_template_that_is_named() => Passes("""
        aws:ec2/launchTemplate:LaunchTemplate base: { name: base, iamInstanceProfile: { name: worker } }
        aws:ec2/launchTemplate:LaunchTemplate other: { name: other }
        aws:ec2/instance:Instance worker: { launchTemplate: { name: base } }
        """);

    [Fact]
    public void Good_when_given_here_whatever_the_template_says() => Passes(
        "aws:ec2/instance:Instance worker: { iamInstanceProfile: worker, launchTemplate: { id: lt-1 } }");

    [Fact]
    public void Unknown_profile_where_the_template_has_none() => Undecidable("""
        aws:ec2/launchTemplate:LaunchTemplate base: {}
        aws:ec2/instance:Instance worker: { iamInstanceProfile: !unknown , launchTemplate: { id: "${base.id}" } }
        """, "worker", "iamInstanceProfile");

    [Fact]
    public void Good_when_the_template_gives_one_and_the_own_is_not_known() => Passes("""
        aws:ec2/launchTemplate:LaunchTemplate base: { iamInstanceProfile: { arn: "arn:aws:x" } }
        aws:ec2/instance:Instance worker: { iamInstanceProfile: !unknown , launchTemplate: { id: "${base.id}" } }
        """);

    [Fact]
    public void Unknown_profile() => Undecidable("aws:ec2/instance:Instance worker: { iamInstanceProfile: !unknown }", "worker", "iamInstanceProfile");

    [Fact]
    public void Unknown_template_of_another_stack() => Undecidable(
        "aws:ec2/instance:Instance worker: { launchTemplate: { id: lt-1 } }", "worker", "launchTemplate");
}
