using Infra.Testing;
using Infra.Testing.Processes;

namespace Infra.Examples.Tests.Ci;

/// <summary>
/// The checkout that a pipeline works in: the estate's stacks with staging alone, and a change to look at, a new image of the shop's API. The programs are
/// those built together with these tests.
/// </summary>
internal sealed class ScratchCheckout : IDisposable
{
    public const string Environment = "staging";

    private const string Stacks = "stacks";
    private const string Changed = $"{Stacks}/shop/Pulumi.{Environment}.yaml";

    private readonly TemporaryFolder _folder = new();

    public ScratchCheckout()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Path(Stacks), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(RepositoryRoot.Path(), file);
            if (!EstateTests.Environments.Except([Environment]).Any(other => name.EndsWith($"Pulumi.{other}.yaml", StringComparison.Ordinal)))
            {
                _folder.Write(name, File.ReadAllText(file));
            }
        }

        var target = File.ReadAllText(_folder.PathOf(Changed));
        _folder.Write(Changed, target.Replace("shop-api:1.5.0-rc.1", "shop-api:1.5.0", StringComparison.Ordinal));
        Assert.NotEqual(target, File.ReadAllText(_folder.PathOf(Changed)));
        Directory.CreateSymbolicLink(_folder.PathOf("artifacts"), RepositoryRoot.Path("artifacts"));
    }

    /// <summary>The checkout's folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>
    /// A script of a workflow in this checkout. <c>dotnet infra</c> is the tool of this repository, which finds the programs built; <c>git worktree add</c>
    /// makes the target branch, which lacks the change.
    /// </summary>
    public ShellScript Script(string script) => new ShellScript(script, Folder)
        .With("dotnet", $$"""
            dotnet="$(PATH="${PATH#*:}" command -v dotnet)"
            case "$1" in
              tool) exit 0;;
              infra) shift; exec "$dotnet" exec '{{BuiltAssembly.Of("Infra.Cli")}}' "$@" --no-build;;
              *) exec "$dotnet" "$@";;
            esac
            """)
        .With("git", $"""
            [ "$1 $2 $3" = "worktree add --detach" ] || exit 1
            mkdir -p "$4"
            cp -R '{Folder}/stacks' '{Folder}/artifacts' "$4"
            cp '{RepositoryRoot.Path(Changed)}' "$4/{Changed}"
            """);

    /// <summary>The names of the files of a folder of the checkout.</summary>
    public IEnumerable<string> Files(string folder) => Directory.GetFiles(_folder.PathOf(folder)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The content of a file of the checkout.</summary>
    public string Read(string name) => File.ReadAllText(_folder.PathOf(name));

    public void Dispose() => _folder.Dispose();
}
