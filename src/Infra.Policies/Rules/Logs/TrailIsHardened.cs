namespace Infra.Policies.Rules;

/// <summary>Trails see all regions and cannot be changed unnoticed.</summary>
public sealed class TrailIsHardened : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-OBS-322",
        Slug = "trail-hardened",
        Title = "Trails see all regions and cannot be changed unnoticed",
        Pillars = [Pillar.Observability, Pillar.Security],
        Severity = Severity.High,
        Why = "A trail of one region does not see what is done in the others, and without validation nobody can tell whether "
            + "its files were changed. Without a log group no alarm can be made of it.",
        Fix = "On the Trail set isMultiRegionTrail and enableLogFileValidation to true, kmsKeyId, and cloudWatchLogsGroupArn.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls =
        [
            Fsbp("CloudTrail.1"), Fsbp("CloudTrail.2"), Fsbp("CloudTrail.4"), Fsbp("CloudTrail.5"), Cis5("3.1"), Cis5("3.2"),
            Cis5("3.5"),
        ],
        Links = ["https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html"],
        Anchors =
        [
            "checkov CKV_AWS_35", "checkov CKV_AWS_36", "checkov CKV_AWS_67", "checkov CKV2_AWS_10", "trivy AWS-0014", "trivy AWS-0016",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Trail];

    /// <inheritdoc/>
    public override string Good => """
        aws:cloudtrail/trail:Trail audit:
          isMultiRegionTrail: true
          enableLogFileValidation: true
          kmsKeyId: arn:aws:kms:eu-west-1:111122223333:key/1
          cloudWatchLogsGroupArn: arn:aws:logs:eu-west-1:111122223333:log-group:audit:*
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:cloudtrail/trail:Trail audit:
          isMultiRegionTrail: true
          enableLogFileValidation: true
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        resource.Require(resource["isMultiRegionTrail"].IsTrue(), "The trail sees one region only.");
        resource.Require(resource["includeGlobalServiceEvents"].Or(true).IsTrue(), "The trail does not see global services, such as IAM.");
        resource.Require(resource["enableLogging"].Or(true).IsTrue(), "The trail is switched off.");
        resource.Require(resource["enableLogFileValidation"].IsTrue(), "Changed log files are not noticed.");
        resource.Require(resource["kmsKeyId"].IsSet(), "Log files are not encrypted with a key of KMS.");
        resource.Require(resource["cloudWatchLogsGroupArn"].IsSet(), "The trail does not write to a log group.");
    }
}
