using FsCheck;
using FsCheck.Fluent;

namespace Infra.Tests;

public class AddressPlanTests
{
    private static readonly SubnetTier[] Tiers = Enum.GetValues<SubnetTier>();

    // Any range a network may have: 16 to 21 bits of prefix, anywhere.
    private static readonly Arbitrary<CidrBlock> Ranges = (
        from prefixLength in Gen.Choose(AddressPlan.MinPrefixLength, AddressPlan.MaxPrefixLength)
        from index in Gen.Choose(0, (1 << AddressPlan.MinPrefixLength) - 1)
        select All().Part(prefixLength, index)).ToArbitrary();

    [Fact]
    public void Subnets_never_overlap()
    {
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(Ranges, range =>
        {
            var subnets = Subnets(range, AddressPlan.MaxZones);
            return subnets.Index().All(a => subnets.Index().All(b => a.Index == b.Index || !a.Item.Overlaps(b.Item)));
        }));
    }

    [Fact]
    public void Subnets_lie_inside_the_network()
    {
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(Ranges, range => Subnets(range, AddressPlan.MaxZones).All(range.Contains)));
    }

    [Fact, Row("network/stable-addresses")]
    public void Another_zone_moves_no_existing_subnet()
    {
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(Ranges, Gen.Choose(1, AddressPlan.MaxZones - 1).ToArbitrary(), (range, zones) =>
            Subnets(range, zones + 1).Take(zones * Tiers.Length).SequenceEqual(Subnets(range, zones))));
    }

    [Fact]
    public void Every_subnet_takes_a_load_balancer()
    {
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(Ranges, range => Subnets(range, AddressPlan.MaxZones).All(subnet => subnet.PrefixLength <= 27)));
    }

    [Fact]
    public void Private_subnets_are_the_largest()
    {
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(Ranges, range =>
        {
            var plan = new AddressPlan(range);
            return plan.Subnet(SubnetTier.Private, 0).Size > plan.Subnet(SubnetTier.Isolated, 0).Size
                && plan.Subnet(SubnetTier.Isolated, 0).Size > plan.Subnet(SubnetTier.Public, 0).Size;
        }));
    }

    // The addresses of existing networks: changing one of these lines renumbers every network there is.
    [Theory]
    [InlineData(SubnetTier.Private, 0, "10.0.0.0/20")]
    [InlineData(SubnetTier.Isolated, 0, "10.0.16.0/21")]
    [InlineData(SubnetTier.Public, 0, "10.0.24.0/22")]
    [InlineData(SubnetTier.Private, 1, "10.0.32.0/20")]
    [InlineData(SubnetTier.Isolated, 2, "10.0.80.0/21")]
    [InlineData(SubnetTier.Public, 5, "10.0.184.0/22")]
    public void Subnets_have_fixed_places(SubnetTier tier, int zone, string expected)
    {
        var range = CidrBlock.Parse("10.0.0.0/16");

        Assert.Equal(expected, new AddressPlan(range).Subnet(tier, zone).ToString());
    }

    [Theory]
    [InlineData("10.0.0.0/15")]
    [InlineData("10.0.0.0/22")]
    public void Ranges_that_no_network_can_have_are_refused(string text)
    {
        var range = CidrBlock.Parse(text);

        Assert.Throws<ArgumentOutOfRangeException>(() => new AddressPlan(range));
    }

    private static CidrBlock All() => CidrBlock.Parse("0.0.0.0/0");

    // Zone by zone, so that the subnets of fewer zones are the beginning of the list.
    private static List<CidrBlock> Subnets(CidrBlock range, int zones)
    {
        var plan = new AddressPlan(range);
        return [.. from zone in Enumerable.Range(0, zones) from tier in Tiers select plan.Subnet(tier, zone)];
    }
}
