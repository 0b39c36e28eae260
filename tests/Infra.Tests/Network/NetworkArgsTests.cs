namespace Infra.Tests;

public class NetworkArgsTests
{
    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("10.0.0.0/22")]
    [InlineData("10.0.0.1/16")]
    [InlineData("ten")]
    public async Task Range_that_AWS_or_a_load_balancer_does_not_take(string cidr)
    {
        await AssertRefused(
            new() { Cidr = cidr },
            $"Cidr is '{cidr}'. Allowed: an IPv4 range from /16 to /21 that begins on its own boundary, such as 10.20.0.0/16. "
            + "Fix: give such a range; a load balancer does not fit into the subnets of a smaller one.");
    }

    [Theory]
    [InlineData("127.0.0.0/16", "127.0.0.0/8")]
    [InlineData("169.254.0.0/17", "169.254.0.0/16")]
    [InlineData("239.1.0.0/16", "224.0.0.0/4")]
    public async Task Range_that_is_for_something_else(string cidr, string taken)
    {
        await AssertRefused(
            new() { Cidr = cidr },
            $"Cidr is '{cidr}'. Allowed: a range that AWS gives to networks, not one in {taken}. Fix: take a private range, such as 10.20.0.0/16.");
    }

    [Fact]
    public async Task More_trusted_accounts_than_a_policy_holds()
    {
        await AssertRefused(
            new() { TrustedAccounts = [.. Enumerable.Range(0, 51).Select(number => $"{number:D12}")] },
            "TrustedAccounts is '51 ids'. Allowed: up to 50, which fit into the policy of an endpoint. Fix: name the organisation they belong to.");
    }

    [Fact]
    public async Task Zones_written_in_two_ways()
    {
        await AssertRefused(
            new() { AvailabilityZones = { "eu-west-1a", "euw1-az2" } },
            "AvailabilityZones is 'eu-west-1a, euw1-az2'. Allowed: only names such as eu-west-1a, or only ids such as euw1-az1. Fix: write all zones the same way.");
    }

    [Fact]
    public async Task Zone_given_twice()
    {
        await AssertRefused(
            new() { AvailabilityZones = { "eu-west-1a", "eu-west-1a" } },
            "AvailabilityZones is 'eu-west-1a, eu-west-1a'. Allowed: each zone once. Fix: remove the repetition.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Number_of_zones_out_of_range(int count)
    {
        await AssertRefused(
            new() { AvailabilityZoneCount = count },
            $"AvailabilityZoneCount is {count}. Allowed: 2 to 6. Fix: use at least the two zones that a load balancer needs.");
    }

    [Fact]
    public async Task Fewer_zones_pinned_than_needed()
    {
        await AssertRefused(
            new() { AvailabilityZones = { "eu-west-1a", "eu-west-1b" }, AvailabilityZoneCount = 3 },
            "AvailabilityZones is 'eu-west-1a, eu-west-1b'. Allowed: at least the 3 zones that the network is to have. Fix: add zones, or set AvailabilityZoneCount.");
    }

    [Fact]
    public async Task Fewer_zones_configured_than_the_tier_needs()
    {
        var config = new Dictionary<string, string>(TestStack.Config)
        {
            ["infra:tier"] = "production",
            ["infra:availabilityZones"] = """["eu-west-1a", "eu-west-1b"]""",
        };

        Assert.Equal(
            """
            Network 'main' has 1 invalid argument:
              - infra:availabilityZones is 'eu-west-1a, eu-west-1b'. Allowed: at least the 3 zones that the network is to have. Fix: add zones, or set AvailabilityZoneCount.
            """,
            await TestStack.RefusedAsync(() => new Network("main"), config));
    }

    [Theory]
    [InlineData("com.amazonaws.eu-west-1.Logs")]
    [InlineData("")]
    [InlineData("ecr api")]
    public async Task Endpoint_that_is_no_service(string endpoint)
    {
        await AssertRefused(
            new() { InterfaceEndpoints = { endpoint } },
            $"InterfaceEndpoints is '{endpoint}'. Allowed: the end of an endpoint's name, such as ecr.api or secretsmanager. Fix: leave out com.amazonaws and the Region.");
    }

    [Theory]
    [InlineData("s3")]
    [InlineData("dynamodb")]
    public async Task Endpoint_that_is_there_for_free(string endpoint)
    {
        await AssertRefused(
            new() { InterfaceEndpoints = { endpoint } },
            $"InterfaceEndpoints is '{endpoint}'. Allowed: services other than s3 and dynamodb. Fix: remove it: the network always has its gateway endpoint, which is free.");
    }

    [Fact]
    public async Task Endpoint_asked_for_twice()
    {
        await AssertRefused(
            new() { InterfaceEndpoints = { "logs", "logs" } }, "InterfaceEndpoints is 'logs'. Allowed: each service once. Fix: remove the repetition.");
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("12345678901")]
    [InlineData("arn:aws:iam::123456789012:root")]
    public async Task Trusted_account_that_is_no_id(string account)
    {
        await AssertRefused(
            new() { TrustedAccounts = { account } },
            $"TrustedAccounts is '{account}'. Allowed: ids of accounts, of 12 digits, or of an organisation, such as o-a1b2c3d4e5. Fix: give the id, not a name or ARN.");
    }

    [Fact]
    public async Task Account_trusted_twice()
    {
        await AssertRefused(
            new() { TrustedAccounts = { "210987654321", "210987654321" } }, "TrustedAccounts is '210987654321'. Allowed: each account once. Fix: remove the repetition.");
    }

    private static async Task AssertRefused(NetworkArgs args, string problem)
    {
        Assert.Equal($"Network 'main' has 1 invalid argument:\n  - {problem}", await TestStack.RefusedAsync(() => new Network("main", args)));
    }
}
