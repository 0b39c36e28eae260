using LB = Pulumi.Aws.LB;
using WafV2 = Pulumi.Aws.WafV2;

namespace Infra;

/// <summary>The firewall in front of a public load balancer: AWS's managed rules against bad addresses, known attacks and bad inputs.</summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html</remarks>
internal static class LoadBalancerFirewall
{
    public static void Create(LoadBalancerSettings settings, LB.LoadBalancer loadBalancer)
    {
        var acl = settings.Children.Create(
            "firewall",
            tags => new WafV2.WebAclArgs
            {
                Description = $"Protects {settings.Name}",
                Scope = "REGIONAL",
                DefaultAction = new WafV2.Inputs.WebAclDefaultActionArgs { Allow = new WafV2.Inputs.WebAclDefaultActionAllowArgs() },
                Rules =
                {
                    Managed(0, "AWSManagedRulesAmazonIpReputationList"),
                    Managed(1, "AWSManagedRulesKnownBadInputsRuleSet"),
                    // This group's limit of 8 KB for bodies would refuse ordinary uploads and JSON: it is counted only.
                    Managed(2, "AWSManagedRulesCommonRuleSet", "SizeRestrictions_BODY"),
                },
                VisibilityConfig = new WafV2.Inputs.WebAclVisibilityConfigArgs
                {
                    CloudwatchMetricsEnabled = true,
                    SampledRequestsEnabled = true,
                    MetricName = settings.PhysicalName(NameRule.WebAcl),
                },
                Tags = tags,
            },
            (name, args, options) => new WafV2.WebAcl(name, args, options),
            settings.Customize.WebAcl);
        settings.Children.Create(
            "firewall-association",
            _ => new WafV2.WebAclAssociationArgs { ResourceArn = loadBalancer.Arn, WebAclArn = acl.Arn },
            (name, args, options) => new WafV2.WebAclAssociation(name, args, options));
    }

    private static WafV2.Inputs.WebAclRuleArgs Managed(int priority, string group, params ReadOnlySpan<string> countedOnly)
    {
        var statement = new WafV2.Inputs.WebAclRuleStatementManagedRuleGroupStatementArgs { VendorName = "AWS", Name = group };
        foreach (var rule in countedOnly)
        {
            statement.RuleActionOverrides.Add(new WafV2.Inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs
            {
                Name = rule,
                ActionToUse = new WafV2.Inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs
                {
                    Count = new WafV2.Inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs(),
                },
            });
        }

        return new WafV2.Inputs.WebAclRuleArgs
        {
            Name = group,
            Priority = priority,
            OverrideAction = new WafV2.Inputs.WebAclRuleOverrideActionArgs { None = new WafV2.Inputs.WebAclRuleOverrideActionNoneArgs() },
            Statement = new WafV2.Inputs.WebAclRuleStatementArgs { ManagedRuleGroupStatement = statement },
            VisibilityConfig = new WafV2.Inputs.WebAclRuleVisibilityConfigArgs
            {
                CloudwatchMetricsEnabled = true,
                SampledRequestsEnabled = true,
                MetricName = group,
            },
        };
    }
}
