using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace Infra.Tests;

public class PhysicalNameTests
{
    public static TheoryData<string> Rules => [.. typeof(NameRule).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(rule => rule.Name)];

    [Fact]
    public void Unambiguous_name_is_its_parts()
    {
        Assert.Equal("shop/prod/api/rollback", PhysicalName.Create(NameRule.Alarm, "shop", "prod", "api", "rollback"));
        Assert.Equal("shop-prod-api", PhysicalName.Create(NameRule.LoadBalancer, "shop", "prod", "api"));
    }

    [Fact]
    public void Names_whose_parts_could_be_cut_differently_are_told_apart_by_a_hash()
    {
        var one = PhysicalName.Create(NameRule.LoadBalancer, "shop", "prod-eu", "api");
        var other = PhysicalName.Create(NameRule.LoadBalancer, "shop", "prod", "eu-api");

        Assert.Equal("shop-prod-eu-api-715678f6", one);
        Assert.NotEqual(one, other);
        Assert.Equal(one[..^8], other[..^8]);
    }

    [Fact]
    public void Names_that_are_too_long_are_cut_and_told_apart_by_a_hash()
    {
        var one = PhysicalName.Create(NameRule.LoadBalancer, "shop", "production", "customer-orders-api");
        var other = PhysicalName.Create(NameRule.LoadBalancer, "shop", "production", "customer-orders-app");

        Assert.Equal(32, one.Length);
        Assert.StartsWith("shop-production-custom", one, StringComparison.Ordinal);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Characters_that_AWS_refuses_become_hyphens()
    {
        Assert.StartsWith("My-Shop-dev-api-", PhysicalName.Create(NameRule.LoadBalancer, "My.Shop", "dev", "api"), StringComparison.Ordinal);
    }

    [Fact]
    public void Prefix_leaves_room_for_the_provider()
    {
        Assert.Equal("api-", PhysicalName.Prefix(NameRule.TargetGroupPrefix, "api"));
        Assert.Equal("order-", PhysicalName.Prefix(NameRule.TargetGroupPrefix, "orders-api"));
        Assert.Equal("a-b-", PhysicalName.Prefix(NameRule.TargetGroupPrefix, "a-b-c-d".Replace("c-d", "-cd", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Any_parts_give_a_name_within_the_limits(string rule)
    {
        var nameRule = (NameRule)typeof(NameRule).GetProperty(rule)!.GetValue(null)!;
        var parts = Gen.NonEmptyListOf(Gen.Elements("shop", "prod-eu", "Über.Shop", "a_b", "x", new string('n', 40), "日本", "--", "a/b")).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(parts, list =>
        {
            var name = PhysicalName.Create(nameRule, [.. list]);
            return name.Length > 0 && name.Length <= nameRule.MaxLength && name.All(nameRule.Allows)
                && name == PhysicalName.Create(nameRule, [.. list]);
        }));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Different_parts_give_different_names(string rule)
    {
        var nameRule = (NameRule)typeof(NameRule).GetProperty(rule)!.GetValue(null)!;
        string[] words = ["a", "b", "a-b", "b-a", "a/b", "a.b", "a b"];
        var names = from one in words from two in words from three in words select PhysicalName.Create(nameRule, one, two, three);

        // Six characters cannot tell 343 names apart; prefixes are completed by the provider.
        Assert.True(nameRule == NameRule.TargetGroupPrefix || names.Distinct(StringComparer.Ordinal).Count() == 343);
    }

    [Fact]
    public void Empty_parts_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PhysicalName.Create(NameRule.Role));
        Assert.Throws<ArgumentException>(() => PhysicalName.Create(NameRule.Role, "shop", ""));
    }
}
