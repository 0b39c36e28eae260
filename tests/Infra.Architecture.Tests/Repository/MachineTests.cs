using System.Buffers;
using System.Text.RegularExpressions;

namespace Infra.Architecture.Tests.Repository;

/// <summary>The repository says nothing about the machines that it was written on.</summary>
public class MachineTests
{
    // A quick look first: the expression is slow, and nearly no file has any of these.
    private static readonly SearchValues<string> Candidates =
        SearchValues.Create(["/work/", "/root/", "/tmp/", "/home/", "/Users/", @":\Users\"], StringComparison.Ordinal);

    // Folders in which people's checkouts and scratch files live, at the start of a path.
    private static readonly Regex MachinePath =
        new(@"(^|[^\w.\-/}*])(/(work|root|tmp|home|Users)/|[A-Z]:\\Users\\)",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(30));

    private static readonly string[] TextFiles =
        [".md", ".cs", ".csproj", ".props", ".targets", ".json", ".yaml", ".yml", ".mjs", ".proto", ".txt", ".sln", ".svg", ".html"];

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        var self = Path.GetFileName(ThisFile());
        var found = TrackedFiles.All
            .Where(file => TextFiles.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != self)
            .Select(file => (file, text: TrackedFiles.Read(file)))
            .Where(item => item.text.AsSpan().ContainsAny(Candidates))
            .SelectMany(item => MachinePath.Matches(item.text).Select(match => $"{item.file}: {match.Value.Trim()}"));

        Rule.Holds("A path of one machine means nothing on another: write it relative to the repository.", found.Distinct());
    }

    [Fact]
    public void Lock_files_do_not_say_where_packages_were_downloaded()
    {
        var locks = TrackedFiles.All.Where(file => Path.GetFileName(file) == "package-lock.json");

        Rule.Holds(
            "Lock files are written with omit-lockfile-registry-resolved.",
            locks.Where(file => TrackedFiles.Read(file).Contains("\"resolved\": \"http", StringComparison.Ordinal)));
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
