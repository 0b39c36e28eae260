using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Inputs = Pulumi.Aws.WafV2.Inputs;
using WafV2 = Pulumi.Aws.WafV2;

namespace Infra;

/// <summary>The firewall in front of a distribution: AWS's managed rules, and a limit for each address. Lives in us-east-1.</summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html</remarks>
internal sealed class CdnWebAcl(ComponentContext context, CdnArgs args, CdnDefaults defaults)
{
    private const string Region = CdnAlarms.Region;

    public Output<string> Create()
    {
        var acl = context.Children.Create(
            "firewall",
            tags => new WafV2.WebAclArgs
            {
                Region = Region,
                Description = $"Protects {context.Name}",
                Scope = "CLOUDFRONT",
                DefaultAction = new Inputs.WebAclDefaultActionArgs { Allow = new Inputs.WebAclDefaultActionAllowArgs() },
                Rules =
                {
                    Managed(0, "AWSManagedRulesAmazonIpReputationList"),
                    LimitRequests(1),
                    Managed(2, "AWSManagedRulesKnownBadInputsRuleSet"),
                    // This group's limit of 8 KB for bodies would refuse ordinary uploads and JSON: it is counted only.
                    Managed(3, "AWSManagedRulesCommonRuleSet", "SizeRestrictions_BODY"),
                    Managed(4, "AWSManagedRulesSQLiRuleSet"),
                },
                VisibilityConfig = new Inputs.WebAclVisibilityConfigArgs
                {
                    CloudwatchMetricsEnabled = true,
                    SampledRequestsEnabled = true,
                    MetricName = context.PhysicalName(NameRule.WebAcl),
                },
                Tags = tags,
            },
            (name, childArgs, options) => new WafV2.WebAcl(name, childArgs, options),
            args.Customize.WebAcl);
        Log(acl);
        return acl.Arn;
    }

    // Only what was stopped or counted, without what would let a reader of the log in.
    private void Log(WafV2.WebAcl acl)
    {
        var group = context.Children.Create(
            "firewall-logs",
            tags => new CloudWatch.LogGroupArgs
            {
                Region = Region,
                // WAF writes to groups of this name only.
                Name = "aws-waf-logs-" + context.PhysicalName(NameRule.WebAcl),
                RetentionInDays = defaults.LogRetentionDays,
                Tags = tags,
            },
            (name, childArgs, options) => new CloudWatch.LogGroup(name, childArgs, options));
        context.Children.Create(
            "firewall-logging",
            _ => new WafV2.WebAclLoggingConfigurationArgs
            {
                Region = Region,
                ResourceArn = acl.Arn,
                LogDestinationConfigs = { group.Arn },
                RedactedFields = { Redact("authorization"), Redact("cookie") },
                LoggingFilter = new Inputs.WebAclLoggingConfigurationLoggingFilterArgs
                {
                    DefaultBehavior = "DROP",
                    Filters =
                    {
                        new Inputs.WebAclLoggingConfigurationLoggingFilterFilterArgs
                        {
                            Behavior = "KEEP",
                            Requirement = "MEETS_ANY",
                            Conditions = { WhenAction("BLOCK"), WhenAction("COUNT") },
                        },
                    },
                },
            },
            (name, childArgs, options) => new WafV2.WebAclLoggingConfiguration(name, childArgs, options));
    }

    private static Inputs.WebAclLoggingConfigurationRedactedFieldArgs Redact(string header) =>
        new() { SingleHeader = new Inputs.WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs { Name = header } };

    private static Inputs.WebAclLoggingConfigurationLoggingFilterFilterConditionArgs WhenAction(string action) =>
        new() { ActionCondition = new Inputs.WebAclLoggingConfigurationLoggingFilterFilterConditionActionConditionArgs { Action = action } };

    private Inputs.WebAclRuleArgs LimitRequests(int priority) => new()
    {
        Name = "RequestLimit",
        Priority = priority,
        Action = args.Firewall.CountOnly
            ? new Inputs.WebAclRuleActionArgs { Count = new Inputs.WebAclRuleActionCountArgs() }
            : new Inputs.WebAclRuleActionArgs { Block = new Inputs.WebAclRuleActionBlockArgs() },
        Statement = new Inputs.WebAclRuleStatementArgs
        {
            RateBasedStatement = new Inputs.WebAclRuleStatementRateBasedStatementArgs
            {
                AggregateKeyType = "IP",
                Limit = args.Firewall.RequestLimit ?? defaults.RequestLimit,
            },
        },
        VisibilityConfig = Visible("RequestLimit"),
    };

    private Inputs.WebAclRuleArgs Managed(int priority, string group, params ReadOnlySpan<string> countedOnly)
    {
        var statement = new Inputs.WebAclRuleStatementManagedRuleGroupStatementArgs { VendorName = "AWS", Name = group };
        foreach (var rule in countedOnly)
        {
            statement.RuleActionOverrides.Add(new Inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideArgs
            {
                Name = rule,
                ActionToUse = new Inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseArgs
                {
                    Count = new Inputs.WebAclRuleStatementManagedRuleGroupStatementRuleActionOverrideActionToUseCountArgs(),
                },
            });
        }

        return new Inputs.WebAclRuleArgs
        {
            Name = group,
            Priority = priority,
            OverrideAction = args.Firewall.CountOnly
                ? new Inputs.WebAclRuleOverrideActionArgs { Count = new Inputs.WebAclRuleOverrideActionCountArgs() }
                : new Inputs.WebAclRuleOverrideActionArgs { None = new Inputs.WebAclRuleOverrideActionNoneArgs() },
            Statement = new Inputs.WebAclRuleStatementArgs { ManagedRuleGroupStatement = statement },
            VisibilityConfig = Visible(group),
        };
    }

    private static Inputs.WebAclRuleVisibilityConfigArgs Visible(string metric) =>
        new() { CloudwatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = metric };
}
