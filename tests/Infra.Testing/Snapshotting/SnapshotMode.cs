namespace Infra.Testing.Snapshotting;

/// <summary>What a snapshot does with a text.</summary>
public enum SnapshotMode
{
    /// <summary>Fails when they differ.</summary>
    Compare,

    /// <summary>Takes over the text.</summary>
    Update,

    /// <summary>Fails always: an update was asked for where nobody would review it.</summary>
    UpdateRefused,
}
