namespace Infra;

/// <summary>What a <see cref="Topic"/> can be told. Defaults by tier: see <see cref="TopicDefaults"/>.</summary>
public sealed class TopicArgs : ComponentArgs
{
    // What is left of a component's name for the key that the topic makes.
    internal const string KeySuffix = "-key";

    /// <summary>
    /// Set for a topic that keeps the order of messages; its queues then have to be FIFO, too. Cannot be changed later: AWS would make another topic.
    /// Default: null, a standard topic.
    /// </summary>
    public FifoOptions? Fifo { get; set; }

    /// <summary>
    /// The key that encrypts messages. Default: <see cref="TopicDefaults.AwsKey"/>; with <see cref="Publishers"/>, which cannot use that one, a key
    /// that the topic makes.
    /// </summary>
    public EncryptionKey? EncryptionKey { get; set; }

    /// <summary>AWS services that publish by themselves, such as <see cref="TopicPublisher.CloudWatchAlarms"/>. Default: none.</summary>
    public ICollection<TopicPublisher> Publishers { get; set; } = new List<TopicPublisher>();

    /// <summary>
    /// Further statements of the topic's policy, such as one for another account; a statement without resources is about the topic. Default: none.
    /// </summary>
    public ICollection<PolicyStatement> PolicyStatements { get; set; } = new List<PolicyStatement>();

    /// <summary>Changes to single children. Default: none.</summary>
    public TopicCustomize Customize { get; set; } = new();

    /// <summary>True when the topic makes a key, because AWS's own does not let its publishers in.</summary>
    internal bool MakesKey => EncryptionKey is null && Publishers.Count > 0;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var publisher in Publishers)
        {
            if (publisher.UserOfKey is { } user)
            {
                EncryptionKey.Require(problems, nameof(EncryptionKey), EncryptionKey, user, $"{publisher.Name} publishes to the topic by itself");
            }

            if (Fifo is not null)
            {
                problems.Add(
                    nameof(Publishers), publisher.Name, "none for a FIFO topic, as AWS services publish to standard topics only",
                    "leave Fifo out, or publish from code that is linked");
            }
        }

        if (MakesKey && problems.Name.Length + KeySuffix.Length > InfraComponent.MaxNameLength)
        {
            problems.Add(
                "name", problems.Name, $"up to {InfraComponent.MaxNameLength - KeySuffix.Length} characters for a topic that makes a key of its own",
                "choose a shorter name, or give an EncryptionKey");
        }
    }
}
