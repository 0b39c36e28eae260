using System.Text.RegularExpressions;

namespace Infra.Policies.Rules;

/// <summary>Names are formed alike, so that people find what they look for.</summary>
public sealed partial class NamesFollowPattern : ResourcePolicy
{
    private const string Words = "^[a-z][a-z0-9]*([-./@*]+[a-z0-9]+)*$";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // What a resource is called in the cloud, where the program says so.
    private static readonly string[] PhysicalNames =
        ["name", "bucket", "identifier", "clusterIdentifier", "functionName", "domainName", "repositoryName", "tableName"];

    private static readonly Parameter<string> Logical = Parameter.Text(
        "logical",
        Words,
        "A regular expression for names in the program.");

    private static readonly Parameter<IReadOnlyDictionary<string, IReadOnlyList<string>>> Physical = Parameter.TextMap(
        "physical",
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        "Regular expressions for names in the cloud, by type: aws:s3/bucket:Bucket, aws:sqs/*. One of them must match.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-003",
        Slug = "resource-naming",
        Title = "Names follow the agreed pattern",
        Pillars = [Pillar.Governance],
        Severity = Severity.Low,
        Why = "At night somebody looks for a resource by its name, and a policy or a script selects by one.",
        Fix = "Use lower-case words joined by hyphens, as Infra components do, or set the pattern of this rule in infra.policies.yaml. "
            + "Give a renamed resource its old name in Aliases.",
        WhenUnknown = WhenUnknown.Pass,
        Links = ["https://www.pulumi.com/docs/iac/concepts/resources/names/"],
        Anchors = ["trivy AWS-0320"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Logical, Physical];

    /// <inheritdoc/>
    public override string Good => "aws:sqs/queue:Queue shop-orders: {}";

    /// <inheritdoc/>
    public override string Bad => "aws:sqs/queue:Queue ShopOrders2: {}";

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var logical = resource.Get(Logical);
        resource.Require(Truth.Of(IsMatch(resource.Name, logical)), $"The name does not match {logical}.");
        foreach (var (type, patterns) in resource.Get(Physical))
        {
            if (!Wildcard.Matches(type, resource.View.Type))
            {
                continue;
            }

            foreach (var name in PhysicalNames)
            {
                if (resource[name].Text is { } text)
                {
                    var isMatch = patterns.Any(pattern => IsMatch(text, pattern));
                    resource.Require(Truth.Of(isMatch, resource[name]), $"The name in the cloud matches none of {patterns}.");
                }
            }
        }
    }

    // Nearly every stack has the pattern that is there already, which needs no building.
    private static bool IsMatch(string text, string pattern) =>
        pattern == Words ? LowerCaseWords().IsMatch(text) : Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Limit);

    [GeneratedRegex(Words, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LowerCaseWords();
}
