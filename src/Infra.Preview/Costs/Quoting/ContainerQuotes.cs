using Infra.Policies;

namespace Infra.Preview.Costs.Quoting;

/// <summary>What tasks on Fargate cost: processors and memory of as many as run.</summary>
internal static class ContainerQuotes
{
    private const decimal UnitsPerProcessor = 1024;
    private const decimal MegabytesPerGigabyte = 1024;
    private const decimal FreeStorage = 20;

    private static readonly ResourceType TaskDefinition = ResourceType.Of("aws:ecs/taskDefinition:TaskDefinition");
    private static readonly ResourceType ScalableTarget = ResourceType.Of("aws:appautoscaling/target:Target");

    public static IEnumerable<Quote> Service(ResourceView service, QuoteBook book)
    {
        if (book.Graph.Targets(service["taskDefinition"], TaskDefinition).Items is not [var task])
        {
            return [Quote.DependsOn("its task definition")];
        }

        if (!IsOnFargate(service))
        {
            return [Quote.Unknown("its tasks run on machines that are paid for themselves")];
        }

        return (Tasks(service, book), Amount.Of(task["cpu"]), Amount.Of(task["memory"])) switch
        {
            ({ } tasks, { } units, { } megabytes) => Tasks(service, task, tasks, units.High / UnitsPerProcessor, megabytes.High / MegabytesPerGigabyte, book),
            (null, _, _) => [Quote.DependsOn("how many tasks run")],
            _ => [Quote.DependsOn("the size of its tasks")],
        };
    }

    private static IEnumerable<Quote> Tasks(ResourceView service, ResourceView task, Amount tasks, decimal processors, decimal gigabytes, QuoteBook book)
    {
        var kind = task["runtimePlatform"]["cpuArchitecture"].Is("ARM64").IsYes ? "arm" : "x86";
        var storage = Math.Max(0, (Amount.Of(task["ephemeralStorage"]["sizeInGib"])?.High ?? FreeStorage) - FreeStorage);
        var each = processors * book.Monthly($"fargate.{kind}.vcpu") + gigabytes * book.Monthly($"fargate.{kind}.gb") + storage * book.Monthly("fargate.storage.gb");
        var spot = MayUseSpot(service);
        yield return Quote.Of(
            tasks.Low * each * (spot ? book.Prices.SpotShare : 1), tasks.High * each,
            $"{tasks} {(tasks.High == 1 ? "task" : "tasks")} of {CostText.Number(processors)} vCPU and {CostText.Number(gigabytes)} GB{(spot ? ", in part on spare capacity" : "")}");
        if (service["networkConfiguration"]["assignPublicIp"].IsTrue().IsYes)
        {
            yield return book.Of("ip.public", tasks, "a public address for each task");
        }
    }

    private static Amount? Tasks(ResourceView service, QuoteBook book)
    {
        if (service["schedulingStrategy"].Is("DAEMON").IsYes)
        {
            return null;
        }

        var targets = book.Graph.AttachedTo(service, ScalableTarget, "resourceId");
        return targets.Items is [var target] ? Amount.Between(target["minCapacity"], target["maxCapacity"])
            : targets.MayBeMore ? null
            : Amount.Of(service["desiredCount"].Or(0));
    }

    private static bool IsOnFargate(ResourceView service) =>
        service["launchType"].Is("FARGATE").IsYes
        || service["capacityProviderStrategies"].Any(static strategy => strategy["capacityProvider"].StartsWith("FARGATE")).IsYes;

    private static bool MayUseSpot(ResourceView service) =>
        !service["capacityProviderStrategies"].Any(static strategy => strategy["capacityProvider"].Is("FARGATE_SPOT")).IsNo;
}
