using Pulumi;

namespace Infra.Tests;

public class PlatformSettingsTests
{
    [Fact]
    public async Task Settings_come_from_the_stack()
    {
        PlatformSettings? settings = null;
        await TestStack.RunAsync(() => settings = PlatformSettings.Read(), Config(
            ("infra:owner", "payments"), ("infra:tier", "Production"), ("infra:service", "web shop"), ("infra:costCenter", "4711"),
            ("infra:dataClassification", "internal"), ("infra:defaults", "1"), ("infra:availabilityZones", """["eu-west-1a", "eu-west-1b"]""")));

        Assert.Equal(
            new PlatformSettings
            {
                Owner = "payments",
                Tier = Tier.Production,
                Service = "web shop",
                CostCenter = "4711",
                DataClassification = "internal",
                Defaults = 1,
                Project = "shop",
                Stack = "test",
                AvailabilityZones = settings!.AvailabilityZones,
            },
            settings);
        Assert.Equal(["eu-west-1a", "eu-west-1b"], settings.AvailabilityZones.AsEnumerable());
    }

    [Fact]
    public async Task Product_is_named_like_the_project_unless_the_stack_says_otherwise()
    {
        PlatformSettings? settings = null;
        await TestStack.RunAsync(() => settings = PlatformSettings.Read());

        Assert.Equal("shop", settings!.Service);
        Assert.Equal(PlatformSettings.LatestDefaults, settings.Defaults);
        Assert.Empty(settings.AvailabilityZones);
    }

    [Fact]
    public async Task Tier_of_the_component_wins_over_the_stack()
    {
        PlatformSettings? settings = null;
        await TestStack.RunAsync(() => settings = PlatformSettings.Read(Tier.Production));

        Assert.Equal(Tier.Production, settings!.Tier);
    }

    [Fact]
    public async Task Everything_that_is_missing_is_told_at_once()
    {
        Assert.Equal(
            """
            Stack 'test' is not configured for the platform:
              - infra:owner is not set: the team that answers for the stack. Fix: pulumi config set infra:owner <team>
              - infra:tier is not set: sandbox, staging or production. Fix: pulumi config set infra:tier sandbox
            """,
            await RefusedAsync(Config()));
    }

    [Fact]
    public async Task Tier_given_as_argument_need_not_be_configured()
    {
        await TestStack.RunAsync(() => PlatformSettings.Read(Tier.Staging), Config(("infra:owner", "payments")));
    }

    [Theory]
    [InlineData("prod")]
    [InlineData("2")]
    [InlineData("Sandbox,Staging")]
    public async Task Unknown_tier_is_refused(string tier)
    {
        Assert.Equal(
            $"""
            Stack 'test' is not configured for the platform:
              - infra:tier is '{tier}'. Allowed: sandbox, staging, production. Fix: pulumi config set infra:tier sandbox
            """,
            await RefusedAsync(Config(("infra:owner", "payments"), ("infra:tier", tier))));
    }

    [Fact]
    public async Task Values_that_cannot_be_tags_are_refused()
    {
        Assert.Equal(
            """
            Stack 'test' is not configured for the platform:
              - infra:owner is 'a,b'. Allowed: up to 256 letters, digits, spaces and _ . : / = + - @, because it becomes a tag. Fix: pulumi config set infra:owner <team>
              - infra:costCenter is '#1'. Allowed: up to 256 letters, digits, spaces and _ . : / = + - @, because it becomes a tag. Fix: pulumi config set infra:costCenter <cost-center>
            """,
            await RefusedAsync(Config(("infra:owner", "a,b"), ("infra:tier", "sandbox"), ("infra:costCenter", "#1"))));
    }

    [Fact]
    public async Task Unknown_generation_of_defaults_is_refused()
    {
        Assert.Equal(
            """
            Stack 'test' is not configured for the platform:
              - infra:defaults is '7'. Allowed: 1, the only generation of defaults in this version of Infra. Fix: pulumi config rm infra:defaults
            """,
            await RefusedAsync(Config(("infra:owner", "payments"), ("infra:tier", "sandbox"), ("infra:defaults", "7"))));
    }

    [Fact]
    public async Task Refused_configuration_ends_the_run_without_a_stack_trace()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => TestStack.RunAsync(() => new Network("main"), Config(("infra:tier", "sandbox"))));

        Assert.EndsWith("Fix: pulumi config set infra:owner <team>", exception.Message.Trim(), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(Dictionary<string, string> config)
    {
        PlatformConfigException? refused = null;
        await TestStack.RunAsync(() => refused = Assert.Throws<PlatformConfigException>(() => PlatformSettings.Read()), config);
        return refused!.Message;
    }

    private static Dictionary<string, string> Config(params (string Key, string Value)[] values) =>
        values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
}
