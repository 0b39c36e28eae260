using Infra.Testing.Snapshotting;

namespace Infra.Architecture.Tests.Testing;

public sealed class SnapshotUsageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-snapshots-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("QueueTests.Sandbox_queue.txt")]
    [InlineData("Queue.AllOptions.plan.json")]
    [InlineData("Queue.Production.plan.json")]
    [InlineData("help.txt")]
    [InlineData("late.csv")]
    public void A_snapshot_that_a_test_names_is_used(string snapshot)
    {
        Write(snapshot);

        Assert.Empty(SnapshotUsage.FindUnused(_folder.FullName));
    }

    [Theory]
    [InlineData("QueueTests.Removed_test.txt")]
    [InlineData("TopicTests.Sandbox_queue.txt")]
    [InlineData("Topic.Production.plan.json")]
    [InlineData("Queue.Production.Old.plan.json.bak2")]
    [InlineData("help.Old.txt")]
    public void A_snapshot_that_no_test_names_is_not_used(string snapshot)
    {
        Write(snapshot);

        Assert.Equal([Path.Combine(_folder.FullName, "Queue", "Snapshots", snapshot)], SnapshotUsage.FindUnused(_folder.FullName));
    }

    private void Write(string snapshot)
    {
        var snapshots = _folder.CreateSubdirectory("Queue").CreateSubdirectory("Snapshots").FullName;
        File.WriteAllText(Path.Combine(snapshots, snapshot), "");
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Queue", "QueueTests.cs"),
            """
            public void Sandbox_queue() => Snapshot.Match(plan);
            public void Tier(Tier tier) => Snapshot.Match(plan, $"Queue.{tier}.plan.json");
            public void AllOptions() => Snapshot.Match(plan, "Queue.AllOptions.plan.json");
            public void Help() => Golden.Match(text, "help", $"{text}", "");
            private const string Quotes = "\"a\\b{}\"";
            public void Late() => Snapshot.Match(text, "late.csv");
            """);
    }
}
