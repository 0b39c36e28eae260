using Infra.Plans;

namespace Infra.Cli.Tests.Docs;

/// <summary>Two plans of a small stack, as the pages show them: a queue is slower than before, a bucket gets another name, and there is a topic.</summary>
internal static class PagePlans
{
    private const string Stack = "urn:pulumi:production::shop::pulumi:pulumi:Stack::shop-production";

    public static string Before { get; } = Plan(Bucket("acme-photos"), Queue(30));

    public static string After { get; } = Plan(Bucket("acme-pictures"), Queue(60), Resource("aws:sns/topic:Topic", "news", ("displayName", "News")));

    private static PlannedResource Bucket(string name) => Resource("aws:s3/bucket:Bucket", "photos", ("bucket", name));

    private static PlannedResource Queue(int timeout) =>
        Resource("aws:sqs/queue:Queue", "orders", ("messageRetentionSeconds", 1_209_600), ("sqsManagedSseEnabled", true), ("visibilityTimeoutSeconds", timeout));

    private static string Plan(params PlannedResource[] resources) => PlanJson.ToText(new Plan
    {
        Project = "shop",
        Stack = "production",
        Resources = [new PlannedResource { Urn = Stack, Type = ResourceUrn.StackType, Name = "shop-production", Kind = ResourceKind.Component }, .. resources],
    });

    private static PlannedResource Resource(string type, string name, params (string Key, PlanValue Value)[] inputs) => new()
    {
        Urn = $"urn:pulumi:production::shop::{type}::{name}",
        Type = type,
        Name = name,
        Parent = Stack,
        Inputs = new MapValue(inputs.Select(static input => KeyValuePair.Create(input.Key, input.Value))),
    };
}
