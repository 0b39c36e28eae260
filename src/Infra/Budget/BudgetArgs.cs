using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>What a <see cref="Budget"/> can be told. Defaults by tier: see <see cref="BudgetDefaults"/>.</summary>
public sealed partial class BudgetArgs : ComponentArgs
{
    // https://docs.aws.amazon.com/cost-management/latest/userguide/management-limits.html
    private const int MaxEmails = 10;

    /// <summary>What a month may cost, in whole US dollars: at least 1.</summary>
    public required int Amount { get; set; }

    /// <summary>Who hears of it by e-mail: up to ten addresses; a group's is better than a person's. Default: none, which takes <see cref="TopicArn"/>.</summary>
    public IList<string> Emails { get; set; } = [];

    /// <summary>
    /// A topic that is told as well, by its ARN. Its policy, and that of its key, have to let <c>budgets.amazonaws.com</c> publish. Default: none.
    /// </summary>
    public Input<string>? TopicArn { get; set; }

    /// <summary>
    /// True to count only what carries this stack's tag <c>stack</c>. The account that pays has to have activated the tag for cost allocation; until then the
    /// budget counts nothing. Default: false, the whole account.
    /// </summary>
    public bool OnlyOwnTags { get; set; }

    /// <summary>At how many percent of the amount people hear of it first: 1 to 99. Default: <see cref="BudgetDefaults.WarnAtPercent"/>.</summary>
    public int? WarnAtPercent { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public BudgetCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        problems.RequireRange(nameof(Amount), Amount, 1, int.MaxValue, "give what a month may cost, in dollars");
        problems.RequireRange(
            nameof(WarnAtPercent), WarnAtPercent ?? BudgetDefaults.For(platform.Tier).WarnAtPercent, 1, 99, "warn before the amount is spent");
        if (Emails.Count == 0 && TopicArn is null)
        {
            problems.Add(nameof(Emails), "empty", "an address at least, unless TopicArn names a topic", "add the address of the team that pays");
        }

        if (Emails.Count > MaxEmails)
        {
            problems.Add(nameof(Emails), $"{Emails.Count} addresses", $"up to {MaxEmails} addresses", "use the address of a group");
        }

        foreach (var address in Emails.Where(address => !Address().IsMatch(address)))
        {
            problems.Add(nameof(Emails), address, "addresses such as team-shop@example.com", "correct the address");
        }

        foreach (var address in Emails.GroupBy(address => address, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            problems.Add(nameof(Emails), address.Key, "each address once", "remove the repetition");
        }
    }

    [GeneratedRegex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
