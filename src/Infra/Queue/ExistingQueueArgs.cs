using System.Text.RegularExpressions;
using Pulumi;

namespace Infra;

/// <summary>A queue that something else manages, for <see cref="Queue.FromExisting"/>.</summary>
public sealed partial class ExistingQueueArgs : ComponentArgs
{
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
    private const int MaxVisibilitySeconds = 43_200;
    internal static readonly TimeSpan UsualVisibilityTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The queue's name in this account and Region.</summary>
    public required Input<string> QueueName { get; set; }

    /// <summary>
    /// How long a message that was taken stays hidden from other consumers, as the queue has it: 0 to 43,200 s. Workers and functions are checked
    /// against it. Default: 30 s, which SQS gives queues that do not say.
    /// </summary>
    public TimeSpan? VisibilityTimeout { get; set; }

    /// <summary>The name of the queue with messages that failed. Default: none is known.</summary>
    public Input<string>? DeadLetterQueueName { get; set; }

    /// <summary>True for a FIFO queue, whose name ends with <c>.fifo</c>. Default: false.</summary>
    public bool IsFifo { get; set; }

    /// <summary>The key of its messages, which links then let workloads use. Default: SQS's own.</summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.RequireValue(nameof(QueueName), QueueName) && Known.TryGet(QueueName, out var name) && !Known.IsSymbolic(name)
            && (!NameOfQueue().IsMatch(name) || name.EndsWith(".fifo", StringComparison.Ordinal) != IsFifo))
        {
            problems.Add(
                nameof(QueueName), name, $"a name of up to 80 letters, digits, - and _ that {(IsFifo ? "ends" : "does not end")} with .fifo",
                "give the queue's name, not its URL or ARN, and say IsFifo as it is");
        }

        if (VisibilityTimeout is { } hidden)
        {
            problems.RequireSeconds(nameof(VisibilityTimeout), hidden, 0, MaxVisibilitySeconds, "say what the queue has");
        }
    }

    [GeneratedRegex("^(?=.{1,80}$)[A-Za-z0-9_-]+(\\.fifo)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameOfQueue();
}
