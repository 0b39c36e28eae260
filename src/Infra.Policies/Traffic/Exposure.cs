namespace Infra.Policies;

/// <summary>Who reaches what is in a security group.</summary>
internal sealed class Exposure(PlanGraph graph)
{
    /// <summary>Does the internet reach it, directly or through something in another group that the internet reaches?</summary>
    public Truth IsWithinReach(Property group)
    {
        var groups = graph.Targets(group, AwsTypes.SecurityGroup);
        if (groups.Items.Count == 0)
        {
            // A group of another stack: nobody can see its rules here.
            return Truth.UnknownBecause(group);
        }

        var reached = Truth.Of(false, group);
        foreach (var view in groups.Items)
        {
            reached |= IsOpen(view);
            foreach (var source in SourcesOf(view))
            {
                reached |= IsExposed(source);
            }
        }

        return reached;
    }

    private Truth IsExposed(Property source)
    {
        var exposed = Truth.Of(false, source);
        foreach (var view in graph.Targets(source, AwsTypes.SecurityGroup).Items)
        {
            exposed |= IsOpen(view).At(source) | IsOfPublicLoadBalancer(view).At(source);
        }

        return exposed;
    }

    private Truth IsOfPublicLoadBalancer(ResourceView group) =>
        graph.AttachedTo(group, AwsTypes.LoadBalancer, "securityGroups").Any(static balancer => !balancer["internal"].IsTrue());

    /// <summary>Does it let in the whole internet? What has no ports, such as a ping, reaches no service.</summary>
    private Truth IsOpen(ResourceView group) =>
        HoldsOpenRule(group)
        | graph.AttachedTo(group, AwsTypes.SecurityGroupRule, "securityGroupId").Any(HoldsOpenRule)
        | graph.AttachedTo(group, AwsTypes.SecurityGroupIngressRule, "securityGroupId").Any(HoldsOpenRule);

    private static Truth HoldsOpenRule(ResourceView holder)
    {
        var open = Truth.No;
        foreach (var rule in TrafficRule.Of(holder, TrafficDirection.In))
        {
            open |= rule.IsOpenToAll & !rule.HasNoPorts;
        }

        return open;
    }

    private IEnumerable<Property> SourcesOf(ResourceView group)
    {
        foreach (var rule in group["ingress"].Items)
        {
            yield return rule["securityGroups"];
        }

        foreach (var rule in graph.AttachedTo(group, AwsTypes.SecurityGroupRule, "securityGroupId").Items)
        {
            if (!rule["type"].Is("ingress").IsNo)
            {
                yield return rule["sourceSecurityGroupId"];
            }
        }

        foreach (var rule in graph.AttachedTo(group, AwsTypes.SecurityGroupIngressRule, "securityGroupId").Items)
        {
            yield return rule["referencedSecurityGroupId"];
        }
    }
}
