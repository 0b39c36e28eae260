namespace Infra;

/// <summary>The defaults of a <see cref="Budget"/> in one tier.</summary>
public sealed record BudgetDefaults
{
    private BudgetDefaults()
    {
    }

    /// <summary>At how many percent of the amount people hear of it first.</summary>
    [DefaultSource("Late enough to be no habit, early enough to act within the month.", "https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html")]
    public int WarnAtPercent { get; private init; } = 80;

    /// <summary>At how many percent they hear that it is spent.</summary>
    [DefaultSource("From here on it costs more than was agreed.", "https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html")]
    public int SpentAtPercent { get; private init; } = 100;

    /// <summary>At how many percent by the end of the month, as AWS forecasts it, they hear of it.</summary>
    [DefaultSource("A loop that runs since yesterday shows in the forecast weeks before it shows in the sum. AWS forecasts after about five weeks of use.", "https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html")]
    public int ForecastAtPercent { get; private init; } = 100;

    /// <summary>The defaults of a tier.</summary>
    public static BudgetDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging or Tier.Production => new(),
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
