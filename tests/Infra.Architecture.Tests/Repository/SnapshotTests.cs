using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Architecture.Tests.Repository;

public class SnapshotTests
{
    [Fact]
    public void Every_snapshot_is_named_by_a_test()
    {
        Rule.Holds("A snapshot that no test reads is deleted.", SnapshotUsage.FindUnused(RepositoryRoot.Path("tests")));
    }
}
