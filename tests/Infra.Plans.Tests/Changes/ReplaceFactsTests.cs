using System.Text.Json;
using Infra.Plans.Changes;
using Infra.Testing;

namespace Infra.Plans.Tests.Changes;

public class ReplaceFactsTests
{
    [Theory]
    [InlineData("aws:sqs/queue:Queue", "fifoQueue")]
    [InlineData("aws:dynamodb/table:Table", "hashKey")]
    [InlineData("aws:dynamodb/table:Table", "localSecondaryIndexes")]
    [InlineData("aws:rds/cluster:Cluster", "engine")]
    [InlineData("aws:rds/cluster:Cluster", "kmsKeyId")]
    [InlineData("aws:efs/fileSystem:FileSystem", "encrypted")]
    [InlineData("aws:ec2/subnet:Subnet", "cidrBlock")]
    [InlineData("aws:lb/targetGroup:TargetGroup", "port")]
    [InlineData("aws:cloudwatch/metricAlarm:MetricAlarm", "name")]
    public void A_property_that_the_provider_cannot_change_forces_a_replacement(string type, string path) =>
        Assert.True(ReplaceFacts.BuiltIn.Forces(type, path));

    [Theory]
    [InlineData("aws:sqs/queue:Queue", "visibilityTimeoutSeconds")]
    [InlineData("aws:dynamodb/table:Table", "billingMode")]
    [InlineData("aws:rds/cluster:Cluster", "engineVersion")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", "instanceClass")]
    [InlineData("aws:kms/keyPolicy:KeyPolicy", "keyId")]
    [InlineData("aws:ecs/service:Service", "desiredCount")]
    public void A_property_that_the_provider_can_change_does_not(string type, string path)
    {
        Assert.True(ReplaceFacts.BuiltIn.Knows(type));
        Assert.False(ReplaceFacts.BuiltIn.Forces(type, path));
    }

    [Fact]
    public void What_is_below_a_listed_path_forces_too()
    {
        Assert.True(ReplaceFacts.BuiltIn.Forces("aws:dynamodb/table:Table", "localSecondaryIndexes[0].rangeKey"));
        Assert.True(ReplaceFacts.BuiltIn.Forces("aws:s3/bucket:Bucket", "objectLockConfiguration.objectLockEnabled"));
    }

    [Fact]
    public void What_is_above_or_beside_a_listed_path_does_not()
    {
        Assert.False(ReplaceFacts.BuiltIn.Forces("aws:s3/bucket:Bucket", "objectLockConfiguration"));
        Assert.False(ReplaceFacts.BuiltIn.Forces("aws:s3/bucket:Bucket", "objectLockConfiguration.rule"));
        Assert.False(ReplaceFacts.BuiltIn.Forces("aws:sqs/queue:Queue", "fifo"));
    }

    [Fact]
    public void A_type_of_which_nothing_forces_is_known()
    {
        Assert.True(ReplaceFacts.BuiltIn.Knows("aws:cloudfront/cachePolicy:CachePolicy"));
        Assert.False(ReplaceFacts.BuiltIn.Forces("aws:cloudfront/cachePolicy:CachePolicy", "name"));
    }

    [Fact]
    public void A_type_that_is_not_listed_is_not_known()
    {
        Assert.False(ReplaceFacts.BuiltIn.Knows("aws:nothing/here:Here"));
        Assert.False(ReplaceFacts.BuiltIn.Forces("aws:nothing/here:Here", "name"));
    }

    [Fact]
    public void The_file_says_where_it_is_from_and_is_sorted_without_repetition()
    {
        using var document = Read();
        Assert.NotEqual("", document.RootElement.GetProperty("source").GetString());
        var types = document.RootElement.GetProperty("types").EnumerateObject().ToList();
        AssertSorted(types.ConvertAll(type => type.Name));
        Assert.All(types, type => AssertSorted(Paths(type)));
        Assert.Equal(types.Select(type => type.Name), ReplaceFacts.BuiltIn.Types);
    }

    [Fact]
    public void No_path_is_below_another_of_its_type()
    {
        using var document = Read();
        foreach (var type in document.RootElement.GetProperty("types").EnumerateObject())
        {
            var paths = Paths(type);
            Assert.DoesNotContain(paths, path => paths.Exists(other => path.StartsWith(other + ".", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_type_in_the_golden_plans_of_the_components_is_known()
    {
        var snapshots = Directory.GetFiles(RepositoryRoot.Path("tests", "Infra.Tests"), "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Snapshots");
        var types = snapshots.SelectMany(File.ReadLines)
            .Select(line => line.Trim().TrimEnd(','))
            .Where(line => line.StartsWith("\"type\": \"aws:", StringComparison.Ordinal))
            .Select(line => line["\"type\": \"".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(types);
        Assert.Empty(types.Where(type => !ReplaceFacts.BuiltIn.Knows(type)).Order(StringComparer.Ordinal));
    }

    private static JsonDocument Read() =>
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Path("src", "Infra.Plans", "Changes", "replace-facts.json")));

    private static List<string> Paths(JsonProperty type) => [.. type.Value.EnumerateArray().Select(path => path.GetString()!)];

    private static void AssertSorted(List<string> names) =>
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), names);
}
