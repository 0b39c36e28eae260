using Infra.Testing;
using Infra.Testing.Snapshotting;

namespace Infra.Kubernetes.Tests;

public class SnapshotsTests
{
    [Fact]
    public void Every_golden_plan_belongs_to_a_test()
    {
        Assert.Empty(SnapshotUsage.FindUnused(RepositoryRoot.Path("tests", "Infra.Kubernetes.Tests")));
    }
}
