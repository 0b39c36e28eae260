using Infra.Testing.Snapshotting;
using Xunit.Sdk;

namespace Infra.Architecture.Tests.Testing;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-snapshots-");

    private string File => Path.Combine(_folder.FullName, "Snapshots", "Queue.plan.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_text_that_was_taken_over_matches()
    {
        new SnapshotFile(File, SnapshotMode.Update).Match("{\n}");

        new SnapshotFile(File, SnapshotMode.Compare).Match("{\r\n}\r\n");
        Assert.Equal("{\n}\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_text_that_differs_fails_with_the_difference()
    {
        new SnapshotFile(File, SnapshotMode.Update).Match("one\ntwo\nthree");

        var failure = Assert.Throws<XunitException>(() => new SnapshotFile(File, SnapshotMode.Compare).Match("one\n2\nthree"));

        Assert.Equal(
            $"""
            The text differs from the snapshot {File}
            Read the difference; if it is wanted, run the test with INFRA_UPDATE_SNAPSHOTS=1 and commit the file.

            @@ -1,3 +1,3 @@
             one
            -two
            +2
             three

            """,
            failure.Message);
    }

    [Fact]
    public void A_missing_snapshot_fails_with_the_whole_text()
    {
        var failure = Assert.Throws<XunitException>(() => new SnapshotFile(File, SnapshotMode.Compare).Match("one"));

        Assert.StartsWith($"There is no snapshot {File}\n", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("@@ -0,0 +1,1 @@\n+one\n", failure.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void An_update_that_nobody_would_review_fails_and_writes_nothing()
    {
        var failure = Assert.Throws<XunitException>(() => new SnapshotFile(File, SnapshotMode.UpdateRefused).Match("one"));

        Assert.Equal("INFRA_UPDATE_SNAPSHOTS is set in CI, where nobody reviews what it would write.", failure.Message);
        Assert.False(System.IO.File.Exists(File));
    }
}
