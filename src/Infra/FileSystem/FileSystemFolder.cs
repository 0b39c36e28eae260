namespace Infra;

/// <summary>
/// A folder of a <see cref="FileSystem"/> that workloads mount: an access point, which makes every workload that mounts it the same user and
/// hides all other folders. Changing one makes a new access point; the files stay.
/// </summary>
public sealed class FileSystemFolder
{
    /// <summary>
    /// The folder's path: up to 100 characters and four levels. It is created when it is first mounted. Default: a slash and the folder's name.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>The user that owns all files: 1 to 2,147,483,647. Default: <see cref="FileSystemDefaults.UserId"/>.</summary>
    public int? UserId { get; set; }

    /// <summary>The group that owns all files: 1 to 2,147,483,647. Default: as <see cref="UserId"/>.</summary>
    public int? GroupId { get; set; }
}
