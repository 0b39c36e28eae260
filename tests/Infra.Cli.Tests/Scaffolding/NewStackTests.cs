using System.Xml.Linq;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Cli.Tests.Scaffolding;

public class NewStackTests
{
    internal static readonly string[] Names = ["service", "worker", "database", "static-site", "kubernetes"];

    public static TheoryData<string> Templates => [.. Names];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_template_makes_the_reviewed_files(string template)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "hello", "--template", template, "--owner", "team-hello", "--tests");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.Match(MadeFiles.Render(folder.PathOf("hello")), $"stack.{template}.txt");
    }

    [Fact]
    public async Task It_says_what_was_made_and_what_to_do_next()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "hello");

        Assert.Contains("   + hello/Program.cs\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("It refers to packages of Infra", run.Out, StringComparison.Ordinal);
        Assert.Contains("   dotnet run --project hello -- --stack sandbox\n", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("hello/tests")));
    }

    [Fact]
    public async Task JSON_and_Markdown_say_the_same()
    {
        using var folder = new TemporaryFolder();

        var json = (await ToolRun.InAsync(folder.Path, "new", "stack", "one", "--output", "json")).Json["result"]!;
        var markdown = (await ToolRun.InAsync(folder.Path, "new", "stack", "two", "--output", "markdown")).Out;

        Assert.Equal(("one", "service", "one", "packages"), ((string?)json["name"], (string?)json["template"], (string?)json["folder"], (string?)json["references"]));
        Assert.Equal(
            Directory.GetFiles(folder.PathOf("one"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.PathOf("one"), file)).Order(StringComparer.Ordinal),
            json["files"]!.AsArray().Select(file => (string)file!));
        Assert.Contains("- `two/Program.cs`\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hello/notes.txt", "mine");

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "hello");

        Assert.Equal((2, "error: The folder hello is not empty, and nothing is overwritten.\ndo Choose another folder: --output-directory DIR"), (run.ExitCode, run.Problem));
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder.PathOf("hello")).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task An_empty_folder_and_one_below_others_will_do()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("empty"));

        Assert.Equal(0, (await ToolRun.InAsync(folder.Path, "new", "stack", "hello", "--output-directory", "empty")).ExitCode);
        Assert.Equal(0, (await ToolRun.InAsync(folder.Path, "new", "stack", "hello", "--output-directory", "a/b/c/")).ExitCode);

        Assert.True(File.Exists(folder.PathOf("empty/hello.csproj")));
        Assert.True(File.Exists(folder.PathOf("a/b/c/Pulumi.production.yaml")));
        Assert.Equal(["a", "empty"], Directory.GetFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [LinuxFact]
    public async Task A_folder_that_cannot_be_written_is_told_and_nothing_is_left()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("taken", "a file");

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "hello", "--output-directory", Path.Combine(file, "hello"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: taken/hello cannot be written:", run.Problem, StringComparison.Ordinal);
        Assert.Equal("a file", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("Hello World", "infra new stack hello-world")]
    [InlineData("OrderEvents", "infra new stack order-events")]
    [InlineData("order_events!", "infra new stack order-events")]
    [InlineData("café", null)]
    [InlineData("../../etc", "infra new stack etc")]
    [InlineData("a--b", "infra new stack a-b")]
    [InlineData("infra", null)]
    [InlineData("1st", null)]
    [InlineData("a-name-that-is-longer-than-thirty-two", null)]
    public async Task A_name_that_no_project_can_have_is_refused(string name, string? fix)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", name);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: A stack cannot be called '{name}'.\nallowed 1 to 32 lower-case letters,", run.Problem, StringComparison.Ordinal);
        Assert.Equal(fix is null ? null : $"do {fix}", run.Problem.Split('\n').FirstOrDefault(line => line.StartsWith("do ", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--owner", "team: shop")]
    [InlineData("--owner", "\"")]
    [InlineData("--region", "Ireland")]
    public async Task What_would_break_the_YAML_is_refused(string option, string value)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InAsync(folder.Path, "new", "stack", "hello", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: {option} cannot be '{value}'.\nallowed ", run.Problem, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task The_name_of_a_project_of_the_checkout_is_refused_in_it()
    {
        var run = await ToolRun.InAsync(RepositoryRoot.Path(), "new", "stack", "quickstart", "--output-directory", "scratch/quickstart");

        Assert.Equal((2, "error: This checkout has a project 'quickstart' already: examples/quickstart/quickstart.csproj."), (run.ExitCode, run.Problem.Split('\n')[0]));
    }

    [Fact]
    public async Task Without_a_name_it_says_what_is_missing()
    {
        var run = await ToolRun.Async("new", "stack");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: infra new stack needs NAME:", run.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_are_listed()
    {
        var text = (await ToolRun.Async("new", "stack", "--list")).Out;
        var json = (await ToolRun.Async("new", "stack", "--list", "--output", "json")).Json["result"]!["templates"]!.AsArray();

        Assert.Equal(Names, json.Select(template => (string)template!["name"]!));
        Assert.Contains(" service      A service that answers at once, and a worker that does what takes longer. (default)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_of_tests_are_of_the_versions_that_the_repository_tests_with()
    {
        using var folder = new TemporaryFolder();
        await ToolRun.InAsync(folder.Path, "new", "stack", "hello", "--tests");
        var central = Versions(RepositoryRoot.Path("Directory.Packages.props"), "PackageVersion");

        var own = Versions(folder.PathOf("hello/tests/hello.Tests.csproj"), "PackageReference");

        Assert.All(own.Where(package => package.Key != "Infra.Preview"), package => Assert.Equal(central[package.Key], package.Value));
    }

    private static Dictionary<string, string?> Versions(string file, string element) => XDocument.Load(file).Descendants(element)
        .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")?.Value, StringComparer.Ordinal);
}
