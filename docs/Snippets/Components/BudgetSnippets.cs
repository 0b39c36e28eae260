using Infra;
using Pulumi;

namespace Snippets.Components;

public static class BudgetSnippets
{
    public static void Smallest()
    {
        #region budget
        var budget = new Budget("shop", new() { Amount = 500, Emails = { "team-shop@example.com" } });
        #endregion
    }

    public static void Shared(Output<string> topicArn)
    {
        #region budget-shared
        var budget = new Budget("shop", new()
        {
            Amount = 500,
            Emails = { "team-shop@example.com" },
            TopicArn = topicArn,
            OnlyOwnTags = true,
        });
        #endregion
    }
}
