using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ProviderIsExplicitTests : RuleTests<ProviderIsExplicit>
{
    [Fact]
    public void Good_when_named() => Passes("""
        pulumi:providers:aws ireland: { region: eu-west-1 }
        aws:sqs/queue:Queue orders: { $options: { provider: ireland } }
        """);

    [Fact]
    public void Good_for_other_packages() => NotApplicable("random:index/randomPassword:RandomPassword database: {}");

    [Fact]
    public void Bad_when_omitted() => Violates("""
        pulumi:providers:aws ireland: { region: eu-west-1 }
        aws:sqs/queue:Queue orders: { $options: { provider: ireland } }
        aws:sqs/queue:Queue mails: {}
        """, "example-dev", message: "The default provider of aws is used by 1 of 2 resources.");

    [Fact]
    public void Bad_in_a_state_which_lists_default_providers() => Violates("""
        pulumi:providers:aws default_7_48_0: {}
        aws:sqs/queue:Queue orders: { $options: { provider: default_7_48_0 } }
        """, "example-dev");

    [Fact]
    public void Bad_for_each_package() => ViolatesAll("""
        aws:sqs/queue:Queue orders: {}
        kubernetes:apps/v1:Deployment orders: {}
        """, "example-dev", "example-dev");

    [Fact]
    public void Unknown_region_of_a_named_provider_is_none_of_its_business() => Passes("""
        pulumi:providers:aws ireland: { region: !unknown }
        aws:sqs/queue:Queue orders: { $options: { provider: ireland } }
        """);
}
