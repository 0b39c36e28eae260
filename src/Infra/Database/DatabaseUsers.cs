namespace Infra;

/// <summary>The logins of a <see cref="Database"/>. Applications have no passwords: they log in with IAM.</summary>
public sealed class DatabaseUsers
{
    /// <summary>
    /// The master user, for people: 1 to 16 letters and digits. AWS makes, keeps and rotates its password. Cannot be changed later. Default:
    /// <see cref="DatabaseDefaults.MasterUser"/>.
    /// </summary>
    public string? Master { get; set; }

    /// <summary>
    /// The user of workloads that read and write: lower-case letters, digits and _. <see cref="Database.BootstrapSql"/> creates it. Default:
    /// <see cref="DatabaseDefaults.ApplicationUser"/>.
    /// </summary>
    public string? Application { get; set; }

    /// <summary>
    /// The user of workloads that only read: lower-case letters, digits and _. <see cref="Database.BootstrapSql"/> creates it. Default:
    /// <see cref="DatabaseDefaults.ReadOnlyUser"/>.
    /// </summary>
    public string? ReadOnly { get; set; }
}
