using Infra.Testing;

namespace Infra.Preview.Tests.Running;

/// <summary>Files that a preview writes, where they cannot be written or are no files: a message, an exit code, and nothing half done.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly StackFolder _stack = new();

    public static TheoryData<string, string> Writers => new()
    {
        { "--json", "out.json" },
        { "--report", "out.html" },
        { "--report", "out.md" },
        { "--policy-report", "out.sarif" },
    };

    public void Dispose() => _stack.Dispose();

    [LinuxTheory]
    [MemberData(nameof(Writers))]
    public async Task A_file_that_becomes_too_large_is_not_left_behind(string flag, string file)
    {
        // What was there stays as it was.
        _stack.Write(file, "earlier");

        // As on a full disk, the file can be made and not be filled: without the signal that would end the process.
        var result = await _stack.RunInShellAsync($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 0; exec dotnet \"$0\" plain {flag} {file}");

        AssertRefused(result, file, "no file may become that large");
        Assert.Equal("earlier", _stack.Read(file));
        Assert.Equal([file, "Pulumi.yaml"], _stack.Files.Order(StringComparer.OrdinalIgnoreCase));
    }

    [LinuxTheory]
    [MemberData(nameof(Writers))]
    public async Task A_full_device_is_told(string flag, string file)
    {
        File.CreateSymbolicLink(_stack.PathOf(file), "/dev/full");

        AssertRefused(await _stack.RunAsync("plain", flag, file), file, "No space left on device");
        Assert.True(Path.Exists("/dev/full"));
    }

    [LinuxTheory]
    [MemberData(nameof(Writers))]
    public async Task A_folder_that_takes_no_files_is_told(string flag, string file)
    {
        File.CreateSymbolicLink(_stack.PathOf(file), $"/proc/{file}");

        var result = await _stack.RunAsync("plain", flag, file);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{file} cannot be written", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", result.Error, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [MemberData(nameof(Writers))]
    public async Task A_link_stays_a_link_and_its_target_is_written(string flag, string file)
    {
        Directory.CreateDirectory(_stack.PathOf("elsewhere"));
        File.CreateSymbolicLink(_stack.PathOf(file), $"elsewhere/{file}");

        Assert.Equal(0, (await _stack.RunAsync("plain", flag, file)).ExitCode);

        Assert.Equal($"elsewhere/{file}", new FileInfo(_stack.PathOf(file)).LinkTarget);
        Assert.Equal([file], Directory.EnumerateFiles(_stack.PathOf("elsewhere")).Select(Path.GetFileName));
    }

    [LinuxFact]
    public async Task A_link_to_nowhere_and_one_to_itself_are_told_before_the_program_runs()
    {
        File.CreateSymbolicLink(_stack.PathOf("a.json"), "nowhere/a.json");
        AssertRefused(await _stack.RunAsync("plain", "--json", "a.json"), "a.json", "its folder does not exist");

        File.CreateSymbolicLink(_stack.PathOf("b.json"), "b.json");
        var circle = await _stack.RunAsync("plain", "--json", "b.json");
        AssertRefused(circle, "b.json", "cannot be written");
        Assert.DoesNotContain("hello from", circle.Out, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_folder_is_no_file()
    {
        Directory.CreateDirectory(_stack.PathOf("out.md"));

        AssertRefused(await _stack.RunAsync("plain", "--report", "out.md"), "out.md", "it is a folder");
    }

    [LinuxFact]
    public async Task A_pipe_gets_the_plan_and_stays_a_pipe()
    {
        var result = await _stack.RunInShellAsync("mkfifo pipe && { dotnet \"$0\" plain --json pipe >/dev/null & cat pipe; wait $!; test -p pipe; }");

        Assert.StartsWith("{\n  \"schemaVersion\"", result.Out, StringComparison.Ordinal);
        Assert.Equal(0, result.ExitCode);
    }

    [LinuxFact]
    public async Task A_pipe_that_nobody_reads_is_told()
    {
        AssertRefused(await _stack.RunInShellAsync("mkfifo pipe && exec dotnet \"$0\" plain --json pipe"), "pipe", "nobody reads it");
    }

    [LinuxTheory]
    [InlineData("--json /dev/stdout --no-color", 0)]
    [InlineData("--json /dev/null", 0)]
    public async Task Devices_are_written_to_as_they_are(string flags, int exitCode)
    {
        var result = await _stack.RunInShellAsync($"exec dotnet \"$0\" plain {flags}");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(flags.Contains("stdout", StringComparison.Ordinal), result.Out.Contains("\"schemaVersion\"", StringComparison.Ordinal));
    }

    [LinuxTheory]
    [InlineData("")]
    [InlineData("--json -")]
    public async Task A_full_standard_output_is_told(string flags)
    {
        var result = await _stack.RunInShellAsync($"exec dotnet \"$0\" plain {flags} > /dev/full");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No space left on device", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at System.", result.Error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_name_as_long_as_the_file_system_allows_is_written()
    {
        var name = new string('n', 250) + ".json";

        Assert.Equal(0, (await _stack.RunAsync("plain", "--json", name)).ExitCode);
        Assert.Contains(name, _stack.Files);
    }

    private static void AssertRefused(ProgramResult result, string file, string reason)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error: {file} cannot be written", result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }
}
