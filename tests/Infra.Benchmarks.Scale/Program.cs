using System.Globalization;
using Infra;
using Pulumi;
using Sqs = Pulumi.Aws.Sqs;

// A stack of `resources` queues in components of ten: a dead-letter queue and nine that refer to it, so that
// outputs, JSON documents, parents and dependencies all take part. With `components`, about as many resources made by
// Infra's own component for queues, to compare what a resource costs.
return await StackRunner.RunAsync(args, () =>
{
    var count = new Config().RequireInt32("resources");
    if (new Config().GetBoolean("components") == true)
    {
        CreateComponents(count / ResourcesOfQueue);
        return;
    }

    for (var first = 0; first < count; first += 10)
    {
        _ = new QueueGroup($"group-{first.ToString(CultureInfo.InvariantCulture)}", Math.Min(10, count - first));
    }
});

internal sealed partial class Program
{
    // A queue, its dead-letter queue, their policies and who may send to the latter.
    private const int ResourcesOfQueue = 5;

    private static void CreateComponents(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _ = new Queue(string.Create(CultureInfo.InvariantCulture, $"queue-{i}"));
        }
    }
}

internal sealed class QueueGroup : ComponentResource
{
    public QueueGroup(string name, int size)
        : base("benchmark:index:QueueGroup", name)
    {
        var options = new CustomResourceOptions { Parent = this };
        var dead = new Sqs.Queue($"{name}-dead", new() { MessageRetentionSeconds = 1_209_600, SqsManagedSseEnabled = true }, options);
        for (var i = 1; i < size; i++)
        {
            _ = new Sqs.Queue(
                string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"),
                new()
                {
                    SqsManagedSseEnabled = true,
                    VisibilityTimeoutSeconds = 60,
                    RedrivePolicy = Output.Format($$"""{"deadLetterTargetArn":"{{dead.Arn}}","maxReceiveCount":5}"""),
                    Tags = { ["group"] = name, ["owner"] = "benchmarks" },
                },
                options);
        }

        RegisterOutputs();
    }
}
