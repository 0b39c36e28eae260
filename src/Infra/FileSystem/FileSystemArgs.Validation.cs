using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class FileSystemArgs
{
    private const string DefaultFolder = "data";

    // https://docs.aws.amazon.com/efs/latest/ug/limits.html
    private const int MaxProvisionedMiBps = 3414;
    private const int MaxPathLength = 100;

    // https://docs.aws.amazon.com/efs/latest/ug/API_LifecyclePolicy.html
    private static readonly int[] LifecycleDays = [1, 7, 14, 30, 60, 90, 180, 270, 365];

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        problems.RequireValue(nameof(Network), Network);
        foreach (var (name, folder) in Folders.OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            ValidateFolder(problems, name, folder);
        }

        ValidateThroughput(problems);
        if (InfrequentAccessAfterDays is { } days && !LifecycleDays.Contains(days))
        {
            problems.Add(nameof(InfrequentAccessAfterDays), days, string.Join(", ", LifecycleDays), "choose one of the periods that EFS has");
        }

        if (ReplicaRegion is not null && !Region().IsMatch(ReplicaRegion))
        {
            problems.Add(nameof(ReplicaRegion), ReplicaRegion, "the name of a Region, such as eu-central-1", "give the Region's name, not that of a zone");
        }
    }

    internal ImmutableSortedDictionary<string, FileSystemFolder> AllFolders() => Folders.Count > 0
        ? Folders.ToImmutableSortedDictionary(StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, FileSystemFolder>.Empty.Add(DefaultFolder, new());

    private static void ValidateFolder(ArgumentProblems problems, string name, FileSystemFolder folder)
    {
        var argument = $"Folders[\"{name}\"]";
        if (!FolderName().IsMatch(name))
        {
            problems.Add(argument, name, "names of 1 to 24 lower-case letters, digits and hyphens, beginning with a letter", "choose a plainer name, and set Path");
        }

        if (folder.Path is { } path && (path.Length > MaxPathLength || !FolderPath().IsMatch(path)))
        {
            problems.Add(
                $"{argument}.Path", path, "a path of up to 100 characters and four levels that begins with / and does not end with it", "use a path such as /uploads/images");
        }

        problems.RequireRange($"{argument}.UserId", folder.UserId ?? 1, 1, int.MaxValue, "use the user that the container runs as; 0 is root");
        problems.RequireRange($"{argument}.GroupId", folder.GroupId ?? 1, 1, int.MaxValue, "use the group that the container runs as; 0 is root");
    }

    private void ValidateThroughput(ArgumentProblems problems)
    {
        if (Throughput == FileSystemThroughput.Provisioned)
        {
            problems.RequireRange(nameof(ProvisionedMiBps), ProvisionedMiBps ?? 0, 1, MaxProvisionedMiBps, "say how much to provision");
        }
        else if (ProvisionedMiBps is { } provisioned)
        {
            problems.Add(nameof(ProvisionedMiBps), provisioned, "only with Throughput = Provisioned", "remove it, or set Throughput");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,23}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FolderName();

    // https://docs.aws.amazon.com/efs/latest/ug/API_RootDirectory.html
    [GeneratedRegex("^(/[A-Za-z0-9_-][A-Za-z0-9_.-]*){1,4}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FolderPath();

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Region();
}
