namespace Infra.Policies.Rules;

/// <summary>Somebody hears of it when production costs more than it should.</summary>
public sealed class ProductionHasBudget : StackPolicy
{
    private static readonly Parameter<TierValues<bool>> Tiers = Parameter.FlagByTier(
        "tiers", new(false, false, true), "Tiers in which a stack has a budget.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-COST-017",
        Slug = "budget-present",
        Title = "Production has a budget that tells somebody",
        Pillars = [Pillar.Cost],
        Severity = Severity.Medium,
        Why = "A loop, an attack or a forgotten machine is paid for until somebody reads the bill, weeks later.",
        Fix = "Add the component Budget, or a raw one with a limit and notifications; switch the rule off in infra.policies.yaml where a "
            + "budget of the account covers the stack.",
        WhenUnknown = WhenUnknown.Undecidable,
        Links = ["https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Stack];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.Budget];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Tiers];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queue:Queue orders: {}
        aws:budgets/budget:Budget shop:
          limitAmount: "500"
          notifications: [{ threshold: 80, subscriberEmailAddresses: [shop@example.com] }]
        """;

    /// <inheritdoc/>
    public override string Bad => "aws:sqs/queue:Queue orders: {}";

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (!resource.Get(Tiers) || graph.OfType(ResourceType.AllOf("aws")).Count == 0)
        {
            return;
        }

        var told = Truth.No;
        foreach (var budget in graph.OfType(AwsTypes.Budget))
        {
            told |= budget["notifications"].Any(static notification =>
                notification["subscriberEmailAddresses"].IsSet() | notification["subscriberSnsTopicArns"].IsSet());
        }

        resource.Require(told.IsNo ? Truth.No : told, "No budget tells anybody what the stack costs.");
    }
}
