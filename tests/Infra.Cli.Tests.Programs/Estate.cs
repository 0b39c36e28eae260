using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Random;

namespace Infra.Cli.Tests.Programs;

/// <summary>Stacks that refer to each other.</summary>
internal static class Estate
{
    /// <summary>What others build on: values that are known, that only the cloud knows, and a secret one.</summary>
    public static Dictionary<string, object?> Network()
    {
        var vpc = new RandomPet("vpc");
        var subnets = new[] { "a", "b" }.Select(zone => new RandomPet($"subnet-{zone}")).ToArray();
        return new()
        {
            ["zones"] = new[] { "a", "b" },
            ["cidr"] = "10.0.0.0/16",
            ["vpcId"] = vpc.Id,
            ["url"] = Output.Format($"https://{vpc.Id}.example.com"),
            ["subnetIds"] = Output.All(subnets.Select(subnet => subnet.Id)),
            ["token"] = Output.CreateSecret("s3cr3t-of-the-network"),
        };
    }

    /// <summary>One resource for each zone of the network, which only works when the zones are known.</summary>
    public static Dictionary<string, object?> Shop()
    {
        var network = new StackReference("acme/network/dev");
        var zones = network.GetOutput("zones");
        var api = new RandomPet("api", new() { Prefix = network.GetOutput("vpcId").Apply(id => $"{id}") });
        return new()
        {
            ["api"] = api.Id,
            ["cidr"] = network.GetOutput("cidr"),
            ["zones"] = zones,
            ["subnetIds"] = network.GetOutput("subnetIds"),
            ["url"] = network.GetOutput("url"),
            ["token"] = network.GetOutput("token"),
        };
    }

    /// <summary>A stack that cannot be declared.</summary>
    public static void Full() => throw new InvalidOperationException("The subnet has no room.");

    /// <summary>A stack that says itself which of its resources is to blame.</summary>
    public static void Ill() => Log.Error("The pet is ill.", new RandomPet("pet"));

    /// <summary>A stack that cannot be declared for a reason that lies deeper.</summary>
    public static void Nested() => throw new InvalidOperationException("The subnet has no room.", new FormatException("It is a /30."));

    /// <summary>A stack with data.</summary>
    public static void Store() => _ = new Bucket("photos", new() { BucketName = "the-bucket" });

    /// <summary>A stack that wants to know what another one says.</summary>
    public static Dictionary<string, object?> Mirror(string other) => new()
    {
        ["said"] = new StackReference($"acme/{other}/dev").GetOutput("said"),
    };
}
