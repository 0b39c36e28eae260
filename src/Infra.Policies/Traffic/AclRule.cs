namespace Infra.Policies;

/// <summary>A rule of a network ACL for traffic that comes in, inline or separate.</summary>
internal readonly record struct AclRule(Property Number, Property Action, Property Ipv4, Property Ipv6, Truth ComesIn, PortRange Ports)
{
    /// <summary>The rules for incoming traffic that a resource holds.</summary>
    public static IReadOnlyList<AclRule> Of(ResourceView resource)
    {
        if (AwsTypes.NetworkAclRule.Matches(resource.Type))
        {
            var comesIn = !resource["egress"].IsTrue();
            return comesIn.IsNo ? [] : [Read(name => resource[name], "ruleNumber", "ruleAction", comesIn)];
        }

        var rules = new List<AclRule>();
        foreach (var item in resource["ingress"].Items)
        {
            rules.Add(Read(name => item[name], "ruleNo", "action", Truth.Yes));
        }

        return rules;
    }

    /// <summary>Does it let the internet reach a port, with no rule of a lower number that denies it?</summary>
    public Truth LetsIn(int port, IReadOnlyList<AclRule> all)
    {
        var allowed = ComesIn & Ports.Covers(port) & Action.Is("allow", StringComparison.OrdinalIgnoreCase);
        var open = AddressRange.IsTheWorld(Ipv4);
        var openToIpv6 = AddressRange.IsTheWorld(Ipv6);
        return (open & allowed & !IsDeniedBefore(port, all, static rule => rule.Ipv4.Is("0.0.0.0/0")))
            | (openToIpv6 & allowed & !IsDeniedBefore(port, all, static rule => rule.Ipv6.Is("::/0")));
    }

    // The first rule that matches decides, by its number.
    private Truth IsDeniedBefore(int port, IReadOnlyList<AclRule> all, Func<AclRule, Truth> isForAll)
    {
        if (Number.Number is not { } number)
        {
            return Number.IsUnknown ? Truth.UnknownBecause(Number) : Truth.No;
        }

        var any = Truth.No;
        foreach (var rule in all)
        {
            any |= rule.Number.AtMost(number - 1) & rule.Action.Is("deny", StringComparison.OrdinalIgnoreCase)
                & isForAll(rule) & rule.ComesIn & rule.Ports.Covers(port);
        }

        return any;
    }

    private static AclRule Read(Func<string, Property> read, string number, string action, Truth comesIn) => new(
        read(number), read(action), read("cidrBlock"), read("ipv6CidrBlock"), comesIn, new(read("protocol"), read("fromPort"), read("toPort")));
}
