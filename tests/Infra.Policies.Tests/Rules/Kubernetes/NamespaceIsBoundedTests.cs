using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class NamespaceIsBoundedTests : RuleTests<NamespaceIsBounded>
{
    private const string Quota = "kubernetes:core/v1:ResourceQuota quota: { metadata: { namespace: shop }, spec: { hard: { pods: 10 } } }";
    private const string Limits = "kubernetes:core/v1:LimitRange limits: { metadata: { namespace: shop }, spec: { limits: [{ type: Container }] } }";
    private const string Space = "kubernetes:core/v1:Namespace x: { metadata: { name: shop, labels: { pod-security.kubernetes.io/enforce: restricted } } }";

    [Fact]
    public void Good_when_bounded() => Passes(Lines(Space, Quota, Limits));

    [Fact]
    public void Good_when_referred_to() => Passes(Lines(
        Space.Replace("name: shop, ", "", StringComparison.Ordinal),
        Quota.Replace("shop", "'${x.metadata.name}'", StringComparison.Ordinal),
        Limits.Replace("shop", "'${x.id}'", StringComparison.Ordinal)));

    [Fact]
    public void Bad_when_all_are_omitted() => ViolatesAll("kubernetes:core/v1:Namespace x: {}", "x", "x", "x");

    [Fact]
    public void Bad_when_one_is_omitted()
    {
        Violates(Lines(Space, Limits), "x", "metadata.name", "The namespace has no quota.");
        Violates(Lines(Space, Quota), "x", "metadata.name", "The namespace has no defaults and limits for containers.");
        Violates(
            Lines(Space.Replace("enforce:", "warn:", StringComparison.Ordinal), Quota, Limits),
            "x", "metadata.labels.pod-security.kubernetes.io/enforce", "The pod security level of the namespace is too low.");
    }

    [Fact]
    public void Bad_when_of_another_namespace_or_empty()
    {
        Violates(Lines(Space, Quota.Replace("shop", "bills", StringComparison.Ordinal), Limits), "x", message: "The namespace has no quota.");
        Violates(Lines(Space, Quota.Replace("pods: 10", "", StringComparison.Ordinal), Limits), "x");
        Violates(Lines(Space, Quota, Limits.Replace("{ type: Container }", "", StringComparison.Ordinal)), "x");
    }

    [Theory]
    [InlineData("restricted", "baseline", true)]
    [InlineData("baseline", "baseline", true)]
    [InlineData("privileged", "baseline", false)]
    [InlineData("privileged", "privileged", true)]
    [InlineData("baseline", "restricted", false)]
    [InlineData("baseline", "lowest", false)]
    [InlineData("restricted", "lowest", true)]
    public void Bad_when_the_level_is_below_the_configured_one(string level, string lowest, bool passes)
    {
        var plan = Lines(Space.Replace("restricted", level, StringComparison.Ordinal), Quota, Limits);
        if (passes)
        {
            Passes(plan, $"podSecurityLevel: {lowest}");
        }
        else
        {
            Violates(plan, "x", configuration: $"podSecurityLevel: {lowest}");
        }
    }

    [Fact]
    public void Unknown_quota_or_level()
    {
        Undecidable(Lines(Space, Quota.Replace("{ hard: { pods: 10 } }", "!unknown ", StringComparison.Ordinal), Limits), "x");
        Undecidable(Lines(Space, Quota.Replace("shop", "!unknown ", StringComparison.Ordinal), Limits), "x");
        Undecidable(Lines(Space.Replace("enforce: restricted", "enforce: !unknown ", StringComparison.Ordinal), Quota, Limits), "x");
    }

    [Fact]
    public void A_patch_is_not_judged() => NotApplicable("kubernetes:core/v1:NamespacePatch x: { metadata: { name: shop } }");

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
