namespace Infra.Policies;

/// <summary>A rule of a security group, wherever it is written: inline, or as one of the two kinds of separate resources.</summary>
internal readonly record struct TrafficRule(Truth IsOpenToAll, PortRange Ports)
{
    /// <inheritdoc cref="PortRange.HasNoPorts"/>
    public Truth HasNoPorts => Ports.HasNoPorts;

    /// <inheritdoc cref="PortRange.CoversEverything"/>
    public Truth CoversEverything => Ports.CoversEverything();

    /// <inheritdoc cref="PortRange.IsOnly"/>
    public Truth IsOnly(string port) => Ports.IsOnly(port);

    /// <summary>The rules of one direction that a resource holds.</summary>
    public static IReadOnlyList<TrafficRule> Of(ResourceView resource, TrafficDirection direction)
    {
        var isIn = direction == TrafficDirection.In;
        if (AwsTypes.SecurityGroupRule.Matches(resource.Type))
        {
            // A rule of the other direction is left out; one of unknown direction counts as far as it may.
            var same = resource["type"].Is(isIn ? "ingress" : "egress");
            return same.IsNo ? [] : [Classic(name => resource[name], same)];
        }

        if (AwsTypes.SecurityGroupIngressRule.Matches(resource.Type) || AwsTypes.SecurityGroupEgressRule.Matches(resource.Type))
        {
            var open = AddressRange.IsTheWorld(resource["cidrIpv4"]) | AddressRange.IsTheWorld(resource["cidrIpv6"]);
            return [new(open, new(resource["ipProtocol"], resource["fromPort"], resource["toPort"]))];
        }

        var rules = new List<TrafficRule>();
        foreach (var item in resource[isIn ? "ingress" : "egress"].Items)
        {
            rules.Add(Classic(name => item[name], Truth.Yes));
        }

        return rules;
    }

    /// <summary>Does the rule cover one of these ports?</summary>
    public Truth CoversAnyOf(IReadOnlyList<int> ports)
    {
        var any = Truth.No;
        for (var i = 0; i < ports.Count && !any.IsYes; i++)
        {
            any |= Ports.Covers(ports[i]);
        }

        return any;
    }

    private static TrafficRule Classic(Func<string, Property> read, Truth applies)
    {
        var open = AddressRange.HasTheWorld(read("cidrBlocks")) | AddressRange.HasTheWorld(read("ipv6CidrBlocks"));
        return new(open & applies, new(read("protocol"), read("fromPort"), read("toPort")));
    }
}
