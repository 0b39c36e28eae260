namespace Infra;

/// <summary>What a <see cref="EcsCluster"/> can be told. Defaults by tier: see <see cref="EcsClusterDefaults"/>.</summary>
public sealed class EcsClusterArgs : ComponentArgs
{
    /// <summary>
    /// The key that encrypts sessions in containers and their log. With it, a service or worker of the cluster may say
    /// <see cref="ContainerOptions.AllowExecuteCommand"/>. Its <see cref="EncryptionKeyArgs.Users"/> need <see cref="KeyUser.CloudWatchLogs"/>. Default:
    /// none, and no sessions.
    /// </summary>
    public EncryptionKey? SessionKey { get; set; }

    /// <summary>Changes to single children. Default: none.</summary>
    public EcsClusterCustomize Customize { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform) =>
        EncryptionKey.Require(problems, nameof(SessionKey), SessionKey, KeyUser.CloudWatchLogs, "the log of sessions is encrypted with it");
}
