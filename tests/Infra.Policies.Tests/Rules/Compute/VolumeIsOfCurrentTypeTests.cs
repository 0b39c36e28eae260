using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class VolumeIsOfCurrentTypeTests : RuleTests<VolumeIsOfCurrentType>
{
    [Theory]
    [InlineData("aws:ebs/volume:Volume", "type: io2")]
    [InlineData("aws:rds/instance:Instance", "storageType: gp3")]
    [InlineData("aws:ec2/instance:Instance", "rootBlockDevice: { volumeType: gp3 }")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "blockDeviceMappings: [{ ebs: { volumeType: gp3 } }]")]
    public void Good_types(string type, string settings) => Passes($"{type} data: {{ {settings} }}");

    [Fact]
    public void Good_when_omitted_where_the_image_decides() => Passes("aws:ec2/instance:Instance worker: {}");

    [Fact]
    public void Good_when_omitted_for_a_replica() => NotApplicable("aws:rds/instance:Instance replica: { replicateSourceDb: orders }");

    [Theory]
    [InlineData("snapshotIdentifier: orders-1")]
    [InlineData("restoreToPointInTime: { sourceDbInstanceIdentifier: orders }")]
    [InlineData("iops: 3000")]
    public void Good_when_omitted_where_something_else_decides(string settings) => NotApplicable($"aws:rds/instance:Instance orders: {{ {settings} }}");

    [Fact]
    public void Bad_storage_of_an_earlier_type() =>
        Violates("aws:rds/instance:Instance orders: { storageType: gp2, snapshotIdentifier: orders-1 }", "orders", "storageType", "The storage is of an earlier type.");

    [Theory]
    [InlineData("aws:ebs/volume:Volume", "type")]
    [InlineData("aws:rds/instance:Instance", "storageType")]
    public void Bad_when_omitted(string type, string property) => Violates($"{type} data: {{}}", "data", property);

    [Theory]
    [InlineData("rootBlockDevice: { volumeType: gp2 }", "rootBlockDevice.volumeType")]
    [InlineData("ebsBlockDevices: [{ volumeType: standard }]", "ebsBlockDevices[0].volumeType")]
    public void Bad_devices(string settings, string property) => Violates(
        $"aws:ec2/instance:Instance worker: {{ {settings} }}", "worker", property, "The volume is of an earlier type.");

    [Theory]
    [InlineData("aws:rds/instance:Instance", "storageType: standard", "storageType", "The storage is of an earlier type.")]
    [InlineData("aws:rds/instance:Instance", "storageType: gp2, iops: 3000", "storageType", "The storage is of an earlier type.")]
    [InlineData("aws:ebs/volume:Volume", "type: standard", "type", "The volume is of an earlier type.")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "blockDeviceMappings: [{ ebs: { volumeType: gp2 } }]", "blockDeviceMappings[0].ebs.volumeType", "The volume is of an earlier type.")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration", "rootBlockDevice: { volumeType: gp2 }", "rootBlockDevice.volumeType", "The volume is of an earlier type.")]
    public void Bad_types(string type, string settings, string property, string message) => Violates($"{type} data: {{ {settings} }}", "data", property, message);

    [Theory]
    [InlineData("replicateSourceDb: !unknown")]
    [InlineData("snapshotIdentifier: !unknown")]
    [InlineData("iops: !unknown")]
    public void Good_when_omitted_and_something_else_may_decide(string settings) => NotApplicable($"aws:rds/instance:Instance orders: {{ {settings} }}");

    [Fact]
    public void Unknown_type() => Undecidable("aws:ebs/volume:Volume data: { type: !unknown }", "data", "type");
}
