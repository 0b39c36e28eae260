using System.Globalization;
using Pulumi;
using Budgets = Pulumi.Aws.Budgets;

namespace Infra;

/// <summary>What a month may cost: people hear of it before it costs more, when it is forecast to, and when it does.</summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/budget.md</c>.</remarks>
public sealed class Budget : InfraComponent
{
    private const string Type = "infra:cost:Budget";

    /// <summary>Creates a budget.</summary>
    /// <param name="name">The budget's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">The amount, and who hears of it.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Budget(string name, BudgetArgs args, ComponentResourceOptions? options = null)
        : base(Type, name, args, options)
    {
        var defaults = BudgetDefaults.For(Tier);
        var budget = Children.Create(
            "budget",
            tags => Shape(args, defaults, tags),
            (childName, childArgs, childOptions) => new Budgets.Budget(childName, childArgs, childOptions),
            args.Customize.Budget);
        BudgetName = budget.Name;
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = BudgetName });
    }

    /// <summary>The budget's name in AWS.</summary>
    public Output<string> BudgetName { get; }

    private Budgets.BudgetArgs Shape(BudgetArgs args, BudgetDefaults defaults, InputMap<string> tags)
    {
        var budget = new Budgets.BudgetArgs
        {
            BudgetType = "COST",
            TimeUnit = "MONTHLY",
            LimitAmount = args.Amount.ToString(CultureInfo.InvariantCulture),
            LimitUnit = "USD",
            Notifications =
            {
                Tell(args, "ACTUAL", args.WarnAtPercent ?? defaults.WarnAtPercent),
                Tell(args, "ACTUAL", defaults.SpentAtPercent),
                Tell(args, "FORECASTED", defaults.ForecastAtPercent),
            },
            Tags = tags,
        };
        if (args.OnlyOwnTags)
        {
            // AWS writes the tags that users give as user:key$value.
            budget.CostFilters.Add(new Budgets.Inputs.BudgetCostFilterArgs { Name = "TagKeyValue", Values = { $"user:stack${Platform.Service}/{Platform.Stack}" } });
        }

        return budget;
    }

    private static Budgets.Inputs.BudgetNotificationArgs Tell(BudgetArgs args, string kind, int percent)
    {
        var notification = new Budgets.Inputs.BudgetNotificationArgs
        {
            ComparisonOperator = "GREATER_THAN",
            NotificationType = kind,
            Threshold = percent,
            ThresholdType = "PERCENTAGE",
        };
        foreach (var address in args.Emails)
        {
            notification.SubscriberEmailAddresses.Add(address);
        }

        if (args.TopicArn is { } topic)
        {
            notification.SubscriberSnsTopicArns.Add(topic);
        }

        return notification;
    }
}
