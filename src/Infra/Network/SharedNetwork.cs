using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>How a network is written into an output of its stack, and read in another stack.</summary>
/// <remarks>Keys are only ever added: stacks that were deployed with an older version read and write them too.</remarks>
internal static class SharedNetwork
{
    /// <summary>What <see cref="Read"/> needs.</summary>
    public static Output<ImmutableDictionary<string, object>> Write(Network network) => Output
        .Tuple(
            Output.All<string>(network.VpcId, network.FlowLogGroupName),
            Output.All<ImmutableArray<string>>(
                network.AvailabilityZones, network.PublicSubnetIds, network.PrivateSubnetIds, network.IsolatedSubnetIds, network.PrivateRouteTableIds))
        .Apply(known => ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["vpcId"] = known.Item1[0],
            ["flowLogGroupName"] = known.Item1[1],
            ["cidr"] = network.Cidr,
            ["nat"] = network.Nat.ToString(),
            ["interfaceEndpoints"] = network.InterfaceEndpoints,
            ["availabilityZones"] = known.Item2[0],
            ["publicSubnetIds"] = known.Item2[1],
            ["privateSubnetIds"] = known.Item2[2],
            ["isolatedSubnetIds"] = known.Item2[3],
            ["privateRouteTableIds"] = known.Item2[4],
        }));

    /// <summary>The arguments of an existing network. What is plain in them is checked when the network is used: see <see cref="CheckedVpcId"/>.</summary>
    public static ExistingNetworkArgs Read(Output<object> shared, string cidr, int zones)
    {
        var network = shared.Apply(value => value as ImmutableDictionary<string, object> ?? []);
        return new()
        {
            VpcId = Text("vpcId"),
            Cidr = cidr,
            FlowLogGroupName = Text("flowLogGroupName"),
            AvailabilityZones = Items("availabilityZones"),
            PrivateSubnetIds = Items("privateSubnetIds"),
            IsolatedSubnetIds = Items("isolatedSubnetIds"),
            PublicSubnetIds = Items("publicSubnetIds"),
            PrivateRouteTableIds = Items("privateRouteTableIds"),
            SharedBy = network,
        };

        Output<string> Text(string key) => network.Apply(values => values.GetValueOrDefault(key) as string ?? "");

        // An item that is missing is a problem, and found with the others.
        List<Input<string>> Items(string key) =>
            [.. Enumerable.Range(0, zones).Select(index => (Input<string>)network.Apply(values => Strings(values, key).ElementAtOrDefault(index) ?? ""))];
    }

    /// <summary>The VPC's id. Fails, and the deployment with it, when what was said of the network is not what its own stack says.</summary>
    public static Output<string> CheckedVpcId(string name, ExistingNetworkArgs args) => args.SharedBy is null
        ? args.VpcId.ToOutput()
        : Output.Tuple(args.VpcId.ToOutput(), args.SharedBy).Apply(known =>
        {
            Check(new ArgumentProblems(nameof(Network), name), known.Item2, args);
            return known.Item1;
        });

    private static void Check(ArgumentProblems problems, ImmutableDictionary<string, object> shared, ExistingNetworkArgs args)
    {
        if (shared.GetValueOrDefault("vpcId") is not string)
        {
            problems.Add(
                "shared", $"{{ {string.Join(", ", shared.Keys.Order(StringComparer.Ordinal))} }}", "what Network.Share gives",
                "let the network's stack have an output of network.Share(), deploy it, and name that output");
        }
        else
        {
            CheckShape(problems, shared, args);
            CheckEgress(problems, shared, args);
        }

        problems.ThrowIfAny();
    }

    private static void CheckShape(ArgumentProblems problems, ImmutableDictionary<string, object> shared, ExistingNetworkArgs args)
    {
        if (shared.GetValueOrDefault("cidr") is string cidr && cidr != args.Cidr)
        {
            problems.Add("cidr", args.Cidr, $"'{cidr}', the range of the shared network", "give the same");
        }

        var zones = Strings(shared, "privateSubnetIds").Length;
        if (args.PrivateSubnetIds.Count != zones)
        {
            problems.Add("availabilityZoneCount", args.PrivateSubnetIds.Count, $"{zones}, the zones of the shared network", "give the same");
            return;
        }

        RequireAll(nameof(args.AvailabilityZones), "availabilityZones", args.AvailabilityZones);
        RequireAll(nameof(args.IsolatedSubnetIds), "isolatedSubnetIds", args.IsolatedSubnetIds);
        RequireAll(nameof(args.PublicSubnetIds), "publicSubnetIds", args.PublicSubnetIds);
        RequireAll(nameof(args.PrivateRouteTableIds), "privateRouteTableIds", args.PrivateRouteTableIds);

        void RequireAll(string argument, string key, IList<Input<string>> items)
        {
            var count = Strings(shared, key).Length;
            if (items.Count > count)
            {
                problems.Add(argument, items.Count, $"{count}, as many as the shared network has", "set it to [] in what Shared gives");
            }
        }
    }

    // What decides which endpoints a workload may count on is plain, so here it can only be compared.
    private static void CheckEgress(ArgumentProblems problems, ImmutableDictionary<string, object> shared, ExistingNetworkArgs args)
    {
        if (shared.GetValueOrDefault("nat") is not nameof(NatMode.None))
        {
            return;
        }

        if (args.Nat != NatMode.None)
        {
            problems.Add(nameof(args.Nat), args.Nat, "None, as the shared network has no NAT", "set it, and InterfaceEndpoints to what the network has");
        }

        var endpoints = Strings(shared, "interfaceEndpoints");
        foreach (var missing in args.InterfaceEndpoints.Except(endpoints, StringComparer.Ordinal))
        {
            problems.Add(
                nameof(args.InterfaceEndpoints), missing, $"those of the shared network: {string.Join(", ", endpoints)}",
                "add the endpoint to the shared network first, or remove it here");
        }
    }

    private static ImmutableArray<string> Strings(ImmutableDictionary<string, object> shared, string key) => shared.GetValueOrDefault(key) switch
    {
        ImmutableArray<object> items => [.. items.Select(item => (string)item)],
        ImmutableArray<string> items => items,
        _ => [],
    };
}
