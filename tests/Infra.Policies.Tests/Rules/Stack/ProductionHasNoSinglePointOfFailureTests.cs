using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ProductionHasNoSinglePointOfFailureTests : RuleTests<ProductionHasNoSinglePointOfFailure>
{
    [Theory]
    [InlineData("aws:lambda/function:Function", "")]
    [InlineData("aws:lambda/function:Function", "vpcConfig: { subnetIds: [a, b] }")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "subnetIds: [a, b]")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "vpcEndpointType: Gateway")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "vpcEndpointType: Interface, subnetIds: [a, b]")]
    [InlineData("aws:fsx/windowsFileSystem:WindowsFileSystem", "deploymentType: MULTI_AZ_1")]
    [InlineData("aws:elasticache/cluster:Cluster", "replicationGroupId: sessions")]
    [InlineData("aws:elasticache/cluster:Cluster", "engine: memcached, numCacheNodes: 2, azMode: cross-az")]
    [InlineData("aws:memorydb/cluster:Cluster", "")]
    [InlineData("aws:dax/cluster:Cluster", "replicationFactor: 3")]
    [InlineData("aws:mq/broker:Broker", "deploymentMode: CLUSTER_MULTI_AZ")]
    [InlineData("aws:redshift/cluster:Cluster", "multiAz: true")]
    public void Good_in_two_zones(string type, string properties) => Passes($$"""
        {{type}} orders: { {{properties}} }
        """);

    [Fact]
    public void Good_for_machines_behind_one_load_balancer() => Passes("""
        aws:lb/targetGroup:TargetGroup workers: {}
        aws:ec2/instance:Instance worker-1: {}
        aws:ec2/instance:Instance worker-2: {}
        aws:lb/targetGroupAttachment:TargetGroupAttachment to-1: { targetGroupArn: "${workers.arn}", targetId: "${worker-1.id}" }
        aws:lb/targetGroupAttachment:TargetGroupAttachment to-2: { targetGroupArn: "${workers.arn}", targetId: "${worker-2.id}" }
        """);

    [Fact]
    public void Good_for_files_mounted_in_two_zones() => Passes("""
        aws:efs/fileSystem:FileSystem uploads: {}
        aws:efs/mountTarget:MountTarget uploads-a: { fileSystemId: "${uploads.id}", subnetId: a }
        aws:efs/mountTarget:MountTarget uploads-b: { fileSystemId: "${uploads.id}", subnetId: b }
        """);

    [Fact]
    public void Good_outside_of_production() => NotApplicable("aws:ec2/instance:Instance worker: { tags: { tier: staging } }");

    [Theory]
    [InlineData("aws:ec2/instance:Instance", "")]
    [InlineData("aws:lambda/function:Function", "vpcConfig: { subnetIds: [a] }")]
    [InlineData("aws:eks/nodeGroup:NodeGroup", "subnetIds: [a]")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint", "vpcEndpointType: Interface, subnetIds: [a]")]
    [InlineData("aws:fsx/windowsFileSystem:WindowsFileSystem", "")]
    [InlineData("aws:elasticache/cluster:Cluster", "numCacheNodes: 1")]
    [InlineData("aws:elasticache/cluster:Cluster", "numCacheNodes: 2")]
    [InlineData("aws:memorydb/cluster:Cluster", "numReplicasPerShard: 0")]
    [InlineData("aws:dax/cluster:Cluster", "replicationFactor: 1")]
    [InlineData("aws:mq/broker:Broker", "")]
    [InlineData("aws:redshift/cluster:Cluster", "")]
    public void Bad_alone_or_omitted(string type, string properties) => Violates($$"""
        {{type}} orders: { {{properties}} }
        """, "orders", message: "It stands on one machine or in one zone.");

    [Fact]
    public void Bad_for_the_only_machine_behind_a_load_balancer() => Violates("""
        aws:lb/targetGroup:TargetGroup workers: {}
        aws:ec2/instance:Instance worker-1: {}
        aws:lb/targetGroupAttachment:TargetGroupAttachment to-1: { targetGroupArn: "${workers.arn}", targetId: "${worker-1.id}" }
        """, "worker-1");

    [Fact]
    public void Bad_for_files_mounted_in_one_zone() => Violates("""
        aws:efs/fileSystem:FileSystem uploads: {}
        aws:efs/mountTarget:MountTarget uploads-a: { fileSystemId: "${uploads.id}", subnetId: a }
        """, "uploads");

    [Theory]
    [InlineData("")]
    [InlineData("aws:efs/mountTarget:MountTarget uploads-a: { fileSystemId: '${uploads.id}', subnetId: a }")]
    [InlineData("aws:efs/mountTarget:MountTarget other: { fileSystemId: !unknown , subnetId: a }")]
    public void Bad_for_files_kept_in_one_zone(string target) => Violates(
        $"aws:efs/fileSystem:FileSystem uploads: {{ availabilityZoneName: eu-west-1a }}\n{target}", "uploads", "availabilityZoneName");

    [Fact]
    public void Unknown_zone_of_files() => Undecidable("""
        aws:efs/fileSystem:FileSystem uploads: { availabilityZoneName: !unknown }
        aws:efs/mountTarget:MountTarget uploads-a: { fileSystemId: "${uploads.id}", subnetId: a }
        aws:efs/mountTarget:MountTarget uploads-b: { fileSystemId: "${uploads.id}", subnetId: b }
        """, "uploads", "availabilityZoneName");

    [Fact]
    public void Unknown_subnets() => Undecidable("aws:eks/nodeGroup:NodeGroup orders: { subnetIds: !unknown }", "orders", "subnetIds");

    [Fact]
    public void Unknown_mounts_of_another_stack() => Undecidable("aws:efs/fileSystem:FileSystem uploads: {}", "uploads");
}
