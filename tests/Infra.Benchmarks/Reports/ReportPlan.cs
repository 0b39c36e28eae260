using System.Globalization;
using Infra.Plans;

namespace Infra.Benchmarks.Reports;

/// <summary>A stack of any size with what a report shows: components with queues, alarms, a policy that names them, and, compared with its earlier state, changes.</summary>
internal static class ReportPlan
{
    private const int PerComponent = 10;
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    /// <param name="count">How many resources, components among them.</param>
    /// <param name="isEarlier">True for the state that the plan is compared with: every fifth resource is different, every hundredth is missing, as many are more.</param>
    public static Plan Of(int count, bool isEarlier = false)
    {
        var resources = new List<PlannedResource> { new() { Urn = Stack, Type = ResourceUrn.StackType, Name = "shop-dev", Kind = ResourceKind.Component } };
        for (var i = 0; i < count; i++)
        {
            var component = i / PerComponent;
            if (i % PerComponent == 0)
            {
                resources.Add(Component(component));
            }
            else if (i % 100 != (isEarlier ? 7 : 8))
            {
                resources.Add(Queue(component, i, isEarlier && i % 5 == 0));
            }
        }

        return new Plan { Project = "shop", Stack = "dev", Resources = resources.ToValueList() };
    }

    private static PlannedResource Component(int number) => new()
    {
        Urn = string.Create(CultureInfo.InvariantCulture, $"urn:pulumi:dev::shop::infra:messaging:Queue::part-{number}"),
        Type = "infra:messaging:Queue",
        Name = string.Create(CultureInfo.InvariantCulture, $"part-{number}"),
        Kind = ResourceKind.Component,
        Parent = Stack,
    };

    private static PlannedResource Queue(int component, int number, bool isOther)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"queue-{number}");
        return new PlannedResource
        {
            Urn = $"urn:pulumi:dev::shop::infra:messaging:Queue$aws:sqs/queue:Queue::{name}",
            Type = "aws:sqs/queue:Queue",
            Name = name,
            Parent = string.Create(CultureInfo.InvariantCulture, $"urn:pulumi:dev::shop::infra:messaging:Queue::part-{component}"),
            Inputs = new MapValue(
            [
                new("name", name),
                new("visibilityTimeoutSeconds", isOther ? 30 : 60),
                new("policy", $$$"""{"Version":"2012-10-17","Statement":[{"Sid":"Send","Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:123456789012:{{{name}}}"}]}"""),
                new("tags", new MapValue([new("owner", "payments"), new("component", name), new("tier", isOther ? "staging" : "production")])),
            ]),
            Outputs = new MapValue([new("arn", $"arn:aws:sqs:eu-west-1:123456789012:{name}")]),
        };
    }
}
