using Budgets = Pulumi.Aws.Budgets;

namespace Infra;

/// <summary>The children of a <see cref="Budget"/> that a caller may change.</summary>
public sealed class BudgetCustomize
{
    /// <summary>The budget.</summary>
    public Customization<Budgets.BudgetArgs>? Budget { get; set; }
}
