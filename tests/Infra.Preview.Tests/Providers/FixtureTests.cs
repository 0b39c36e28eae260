using Infra.Plans;
using Infra.Preview.Providers;
using Infra.Preview.Tests.Engine;

namespace Infra.Preview.Tests.Providers;

public sealed class FixtureTests
{
    private static readonly FakeShapes Shapes = new FakeShapes()
        .Resource("aws:ec2/vpc:Vpc", "arn cidrBlock").Resource("aws:sqs/queue:Queue", "arn").Result("aws:ec2/getThing:getThing", "id");

    [Fact]
    public async Task A_resource_is_answered_by_its_type_and_more_closely_by_its_urn()
    {
        var fixtures = new Fixtures
        {
            Resources =
            [
                new ResourceFixture { Type = "aws:ec2/vpc:Vpc", Id = "vpc-1", Outputs = new MapValue([new("cidrBlock", "10.0.0.0/16"), new("ipv6CidrBlock", "fd00::/8")]) },
                new ResourceFixture { Urn = "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main", Outputs = new MapValue([new("cidrBlock", "10.1.0.0/16")]) },
            ],
        };
        await using var client = await EngineClient.StartAsync(fixtures: fixtures);

        var main = await client.RegisterAsync("aws:ec2/vpc:Vpc", "main");
        var other = await client.RegisterAsync("aws:ec2/vpc:Vpc", "other");

        Assert.Equal(("10.1.0.0/16", "fd00::/8"), (main.Object.Fields["cidrBlock"].StringValue, main.Object.Fields["ipv6CidrBlock"].StringValue));
        Assert.Equal("10.0.0.0/16", other.Object.Fields["cidrBlock"].StringValue);
        Assert.Equal("vpc-1", client.Planned(other.Urn).Id);
        Assert.Equal("arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1", other.Object.Fields["arn"].StringValue);
    }

    [Theory]
    [InlineData("getVpc", "The fixtures answer the function 'getVpc', which is not of the form package:module:function.")]
    [InlineData("aws:ec2/getVpcc:getVpcc", "The fixtures answer the function 'aws:ec2/getVpcc:getVpcc', which does not exist. Did you mean 'aws:ec2/getVpc:getVpc'?")]
    public async Task A_function_that_does_not_exist_is_refused(string token, string message)
    {
        var fixtures = new Fixtures { Invokes = [new InvokeFixture(token, MapValue.Empty)] };

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => EngineClient.StartAsync(Shapes, fixtures));

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vpc", "The fixtures answer resources of type 'Vpc', which is not of the form package:module:Type.")]
    [InlineData("aws:ec2/vpc:VPC2", "The fixtures answer resources of type 'aws:ec2/vpc:VPC2', which does not exist. Did you mean 'aws:ec2/vpc:Vpc'?")]
    public async Task A_type_that_does_not_exist_is_refused(string type, string message)
    {
        var fixtures = new Fixtures { Resources = [new ResourceFixture { Type = type }] };

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => EngineClient.StartAsync(Shapes, fixtures));

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_urn_that_is_none_is_refused_and_all_problems_come_at_once()
    {
        var fixtures = new Fixtures { Resources = [new ResourceFixture { Urn = "main" }, new ResourceFixture { Type = "Vpc" }] };

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => EngineClient.StartAsync(Shapes, fixtures));

        Assert.StartsWith(
            "The fixtures answer the resource 'main', which is not a URN.\nThe fixtures answer resources of type 'Vpc'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_whose_classes_are_not_loaded_are_not_judged()
    {
        var fixtures = new Fixtures
        {
            Invokes = [new InvokeFixture("gcp:compute/getZones:getZones", MapValue.Empty), new InvokeFixture("aws:ec2/getThing:getThing", MapValue.Empty)],
            Resources = [new ResourceFixture { Type = "gcp:compute/network:Network" }],
        };

        await using var client = await EngineClient.StartAsync(Shapes, fixtures);
    }
}
