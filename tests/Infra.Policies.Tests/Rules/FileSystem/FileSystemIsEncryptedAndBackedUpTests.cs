using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FileSystemIsEncryptedAndBackedUpTests : RuleTests<FileSystemIsEncryptedAndBackedUp>
{
    private const string NoBackup = "The file system is not backed up.";

    [Fact]
    public void Good_with_a_backup_policy() => Passes("""
        aws:efs/fileSystem:FileSystem uploads: { encrypted: true }
        aws:efs/backupPolicy:BackupPolicy backups: { fileSystemId: "${uploads.id}", backupPolicy: { status: ENABLED } }
        """);

    [Theory]
    [InlineData("{ resources: ['${uploads.arn}'] }")]
    [InlineData("{ resources: ['*'] }")]
    [InlineData("{ resources: ['arn:aws:elasticfilesystem:*:*:file-system/*'] }")]
    [InlineData("{ selectionTags: [{ type: STRINGEQUALS, key: backup, value: daily }] }")]
    public void Good_with_a_selection_of_a_backup_plan(string selection) => Passes($$"""
        aws:efs/fileSystem:FileSystem uploads: { encrypted: true, tags: { backup: daily } }
        aws:backup/selection:Selection daily: {{selection}}
        """);

    [Fact]
    public void Good_in_a_sandbox_in_one_zone_without_backups() => Passes("""
        aws:efs/fileSystem:FileSystem uploads: { encrypted: true, availabilityZoneName: eu-west-1a, tags: { tier: sandbox } }
        """);

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:efs/fileSystem:FileSystem uploads: {}", "uploads", "uploads");

    [Theory]
    [InlineData("{}", "encrypted", "The file system is not encrypted.")]
    [InlineData("{ encrypted: false }", "encrypted", "The file system is not encrypted.")]
    [InlineData("{ encrypted: true, availabilityZoneName: eu-west-1a }", "availabilityZoneName", "The file system is in one zone.")]
    public void Bad_when_not_encrypted_or_in_one_zone(string system, string property, string message) => Violates($$"""
        aws:efs/fileSystem:FileSystem uploads: {{system}}
        aws:efs/backupPolicy:BackupPolicy backups: { fileSystemId: "${uploads.id}", backupPolicy: { status: ENABLED } }
        """, "uploads", property, message);

    [Theory]
    [InlineData("aws:efs/backupPolicy:BackupPolicy backups: { fileSystemId: '${uploads.id}', backupPolicy: { status: DISABLED } }")]
    [InlineData("aws:efs/backupPolicy:BackupPolicy backups: { fileSystemId: fs-other, backupPolicy: { status: ENABLED } }")]
    [InlineData("aws:backup/selection:Selection daily: { resources: ['arn:aws:dynamodb:*:*:table/*'] }")]
    [InlineData("aws:backup/selection:Selection daily: { selectionTags: [{ type: STRINGEQUALS, key: backup, value: daily }] }")]
    public void Bad_when_not_backed_up(string other) => Violates(
        $"aws:efs/fileSystem:FileSystem uploads: {{ encrypted: true }}\n{other}", "uploads", message: NoBackup);

    [Theory]
    [InlineData("aws:efs/backupPolicy:BackupPolicy backups: { fileSystemId: '${uploads.id}', backupPolicy: { status: !unknown } }")]
    [InlineData("aws:backup/selection:Selection daily: { resources: !unknown }")]
    [InlineData("aws:backup/selection:Selection daily: { resources: ['*'], conditions: { stringEquals: [{ key: a, value: b }] } }")]
    public void Unknown_backup(string other) => Undecidable(
        $"aws:efs/fileSystem:FileSystem uploads: {{ encrypted: true }}\n{other}", "uploads");

    [Fact]
    public void Unknown_value() => Undecidable(
        "aws:efs/fileSystem:FileSystem uploads: { encrypted: !unknown , tags: { tier: sandbox } }", "uploads", "encrypted");
}
