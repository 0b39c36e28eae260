using System.Reflection;
using Infra.Architecture.Tests.Repository;
using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Architecture.Tests.PublicApi;

/// <summary>
/// The public API of each library is written down in a file beside this one, so that a change of it is seen in review. Rewritten
/// with <c>INFRA_UPDATE_SNAPSHOTS=1</c>. The rules of Infra.Policies are left out: their ids are what others rely on, and the pages in
/// <c>docs/policies</c>, of which none may be deleted, keep those.
/// </summary>
public class PublicApiTests
{
    /// <summary>The project files in <c>src</c> that the project of these tests references.</summary>
    public static TheoryData<string> Libraries => [.. Names];

    private static IEnumerable<string> Names => Directory.GetDirectories(RepositoryRoot.Path("src"), "Infra*")
        .Select(folder => Path.GetFileName(folder))
        .Where(name => File.Exists(RepositoryRoot.Path("src", name, name + ".csproj")))
        .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_api_is_the_one_that_was_reviewed(string library)
    {
        var api = AssemblyPrinter.Print(Assembly.Load(library));

        Snapshot.MatchFile(api, RepositoryRoot.Path("tests", "Infra.Architecture.Tests", "PublicApi", library + ".txt"));
    }

    [Fact]
    public void Every_baseline_belongs_to_a_library()
    {
        var baselines = Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Architecture.Tests", "PublicApi"), "*.txt");

        Rule.Holds(
            "A baseline is deleted with its library.",
            baselines.Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !Names.Contains(name)));
    }
}
