namespace Infra;

/// <summary>Who may delete backups before their time, or shorten it.</summary>
public enum BackupLock
{
    /// <summary>Whoever has the permission, as far as the vault's policy lets them.</summary>
    None,

    /// <summary>Only who may remove the lock. Can be lifted.</summary>
    Governance,

    /// <summary>
    /// Nobody, not even AWS's support or the account's root, once <see cref="BackupArgs.LockGraceDays"/> are over. Cannot be lifted: the
    /// backups have to be paid until they end.
    /// </summary>
    Compliance,
}
