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
    [InlineData("aws:eks/cluster:Cluster", "roleArn")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "instanceTypes[0]")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.selector.matchLabels.app")]
    [InlineData("kubernetes:apps/v1:StatefulSet", "spec.volumeClaimTemplates[0].spec.storageClassName")]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "spec.storageClassName")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding", "roleRef.name")]
    [InlineData("random:index/randomPassword:RandomPassword", "keepers.version")]
    public void A_property_that_the_provider_cannot_change_forces_a_replacement(string type, string path) =>
        Assert.True(ReplaceFacts.BuiltIn.Forces(type, path));

    [Theory]
    [InlineData("aws:sqs/queue:Queue", "visibilityTimeoutSeconds")]
    [InlineData("aws:dynamodb/table:Table", "billingMode")]
    [InlineData("aws:rds/cluster:Cluster", "engineVersion")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance", "instanceClass")]
    [InlineData("aws:kms/keyPolicy:KeyPolicy", "keyId")]
    [InlineData("aws:ecs/service:Service", "desiredCount")]
    [InlineData("aws:eks/cluster:Cluster", "version")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "launchTemplate.version")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.replicas")]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "spec.resources.requests.storage")]
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

    [Theory]
    [InlineData("encryptionConfig", "a", null, true)]
    [InlineData("encryptionConfig", null, "a", false)]
    [InlineData("encryptionConfig", "a", "b", false)]
    [InlineData("computeConfig.nodeRoleArn", "a", "b", true)]
    [InlineData("computeConfig.nodeRoleArn", null, "b", false)]
    [InlineData("computeConfig.nodeRoleArn", "a", null, false)]
    public void A_cluster_is_replaced_by_what_cannot_be_undone(string path, string? old, string? current, bool forces) =>
        Assert.Equal(forces, ReplaceFacts.BuiltIn.Forces("aws:eks/cluster:Cluster", new PropertyChange(path, Value(old), Value(current))));

    [Theory]
    [InlineData("engineVersion", "7.1", "7.0", true)]
    [InlineData("engineVersion", "7.1", "8.0", false)]
    [InlineData("engineVersion", "7.10", "7.9", true)]
    [InlineData("engineVersion", "6.x", "6.2", false)]
    [InlineData("engineVersion", "7.1", null, false)]
    [InlineData("engine", "valkey", "redis", true)]
    [InlineData("engine", "redis", "valkey", false)]
    public void A_cache_is_replaced_on_the_way_back(string path, string? old, string? current, bool forces) =>
        Assert.Equal(forces, ReplaceFacts.BuiltIn.Forces("aws:elasticache/replicationGroup:ReplicationGroup", new PropertyChange(path, Value(old), Value(current))));

    [Theory]
    [InlineData("kubernetes:core/v1:Namespace")]
    [InlineData("kubernetes:monitoring.coreos.com/v1:PrometheusRule")]
    [InlineData("kubernetes:apps/v1:DeploymentPatch")]
    public void Every_object_of_a_cluster_is_replaced_by_its_name_and_namespace(string type)
    {
        Assert.True(ReplaceFacts.BuiltIn.Knows(type));
        Assert.True(ReplaceFacts.BuiltIn.Forces(type, "metadata.name"));
        Assert.True(ReplaceFacts.BuiltIn.Forces(type, "metadata.namespace"));
        Assert.False(ReplaceFacts.BuiltIn.Forces(type, "metadata.labels.name"));
        Assert.False(ReplaceFacts.BuiltIn.Forces(type, "spec.selector"));
    }

    [Theory]
    [InlineData("kubernetes:helm.sh/v3:Release")]
    [InlineData("kubernetes:yaml/v2:ConfigGroup")]
    [InlineData("kubernetes:yaml:ConfigFile")]
    [InlineData("kubernetes:kustomize/v2:Directory")]
    public void What_is_no_object_of_a_cluster_is_not_known(string type) => Assert.False(ReplaceFacts.BuiltIn.Knows(type));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_says_where_it_is_from_and_is_sorted_without_repetition(string file)
    {
        using var document = Read(file);
        Assert.NotEqual("", document.RootElement.GetProperty("source").GetString());
        var types = document.RootElement.GetProperty("types").EnumerateObject().ToList();
        AssertSorted(types.ConvertAll(type => type.Name));
        Assert.All(types, type => AssertSorted(Paths(type)));
        Assert.Superset(types.ConvertAll(type => type.Name).ToHashSet(StringComparer.Ordinal), ReplaceFacts.BuiltIn.Types.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_path_is_below_another_of_its_type(string file)
    {
        using var document = Read(file);
        foreach (var type in document.RootElement.GetProperty("types").EnumerateObject())
        {
            var paths = Paths(type);
            Assert.DoesNotContain(paths, path => paths.Exists(other => path.StartsWith(other + ".", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void No_condition_is_about_what_forces_anyway()
    {
        using var document = Read("replace-facts.json");
        Assert.All(
            document.RootElement.GetProperty("conditions").EnumerateObject(),
            type => Assert.All(type.Value.EnumerateObject(), path => Assert.False(ReplaceFacts.BuiltIn.Forces(type.Name, path.Name))));
    }

    [Theory]
    [InlineData("Infra.Tests")]
    [InlineData("Infra.Kubernetes.Tests")]
    public void Every_type_in_the_golden_plans_of_the_components_is_known(string tests)
    {
        var types = Directory.GetFiles(RepositoryRoot.Path("tests", tests), "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Snapshots")
            .SelectMany(File.ReadLines)
            .Select(line => line.Trim().TrimEnd(','))
            .Where(line => line.StartsWith("\"type\": \"", StringComparison.Ordinal) && line.Contains('/', StringComparison.Ordinal))
            .Select(line => line["\"type\": \"".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(types.Count > 20);
        Assert.Empty(types.Where(type => !ReplaceFacts.BuiltIn.Knows(type)).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Files => ["replace-facts.json", "replace-facts.kubernetes.json", "replace-facts.random.json"];

    private static StringValue? Value(string? text) => text is null ? null : new StringValue(text);

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Path("src", "Infra.Plans", "Changes", file)));

    private static List<string> Paths(JsonProperty type) => [.. type.Value.EnumerateArray().Select(path => path.GetString()!)];

    private static void AssertSorted(List<string> names) =>
        Assert.Equal(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), names);
}
