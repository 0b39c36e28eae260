using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class VolumeIsEncryptedTests : RuleTests<VolumeIsEncrypted>
{
    [Fact]
    public void Good_when_omitted_with_encryption_by_default() => Passes("""
        aws:ebs/volume:Volume data: {}
        aws:ebs/encryptionByDefault:EncryptionByDefault region: {}
        """);

    [Fact]
    public void Good_for_all_devices_of_an_instance() => Passes("""
        aws:ec2/instance:Instance worker: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ encrypted: true }] }
        """);

    [Fact]
    public void Good_for_a_template_with_a_disk_of_the_machine() => Passes("""
        aws:ec2/launchTemplate:LaunchTemplate worker:
          blockDeviceMappings: [{ ebs: { encrypted: "true" } }, { virtualName: ephemeral0 }]
        """);

    [Fact]
    public void Good_when_a_device_of_the_image_is_left_out() => Passes("""
        aws:ec2/launchConfiguration:LaunchConfiguration worker:
          rootBlockDevice: { encrypted: true }
          ebsBlockDevices: [{ deviceName: /dev/sdb, noDevice: true }]
        """);

    [Fact]
    public void Good_when_omitted_on_an_instance_whose_template_decides() =>
        NotApplicable("aws:ec2/instance:Instance worker: { launchTemplate: { id: lt-1 } }");

    [Theory]
    [InlineData("aws:ebs/volume:Volume", "encrypted")]
    [InlineData("aws:ec2/instance:Instance", "rootBlockDevice.encrypted")]
    [InlineData("aws:ec2/launchConfiguration:LaunchConfiguration", "rootBlockDevice.encrypted")]
    [InlineData("aws:ec2/launchTemplate:LaunchTemplate", "blockDeviceMappings.encrypted")]
    public void Bad_when_omitted(string type, string property) => Violates($"{type} data: {{}}", "data", property, "A volume is not encrypted.");

    [Fact]
    public void Bad_for_the_second_device() => Violates("""
        aws:ec2/instance:Instance worker:
          rootBlockDevice: { encrypted: true }
          ebsBlockDevices: [{ encrypted: true }, { volumeSize: 10 }]
        """, "worker", "ebsBlockDevices[1].encrypted");

    [Fact]
    public void Bad_when_the_default_is_switched_off() => Violates("""
        aws:ebs/volume:Volume data: {}
        aws:ebs/encryptionByDefault:EncryptionByDefault region: { enabled: false }
        """, "data");

    [Theory]
    [InlineData("enabled: true")]
    [InlineData("enabled: '${data.x}'")]
    public void Good_with_the_default_of_one_of_two_regions(string other) => Passes($$"""
        aws:ebs/volume:Volume data: {}
        aws:ebs/encryptionByDefault:EncryptionByDefault a: { {{other}} }
        aws:ebs/encryptionByDefault:EncryptionByDefault b: { enabled: true }
        """);

    [Fact]
    public void Good_when_a_volume_of_a_snapshot_is_encrypted_itself() => Passes("aws:ebs/volume:Volume data: { snapshotId: snap-1, encrypted: true }");

    [Fact]
    public void Bad_when_a_volume_of_a_snapshot_is_not() => Violates(
        "aws:ebs/volume:Volume data: { snapshotId: snap-1, encrypted: false }", "data", "encrypted", "A volume is not encrypted.");

    [Fact]
    public void Unknown_when_omitted_with_a_snapshot() => Undecidable("aws:ebs/volume:Volume data: { snapshotId: snap-1 }", "data", "snapshotId");

    [Fact]
    public void Unknown_devices() => Undecidable("""
        aws:ec2/instance:Instance worker: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: !unknown }
        """, "worker");
}
