namespace Infra.Policies.Rules;

/// <summary>No statement of a bucket policy allows everyone.</summary>
public sealed class BucketPolicyNamesWhoMayRead : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-105",
        Slug = "s3-no-wildcard-principal",
        Title = "Bucket policies allow nobody but named principals",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "A statement that allows the principal * opens the bucket to every account in the world, or will do so the day the "
            + "public access block is lifted.",
        Fix = "Name the accounts, roles or services; the Infra Bucket component does so for what is linked to it. To keep the "
            + "principal *, restrict it by aws:PrincipalOrgID, aws:SourceArn, aws:SourceVpce or the like.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.6"), Nist("AC-3")],
        Links = ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html"],
        Anchors = ["cdk-nag S5", "checkov CKV_AWS_70"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.BucketPolicy, AwsTypes.Bucket];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucketPolicy:BucketPolicy orders-policy:
          bucket: acme-orders
          policy: !json
            Statement:
              - Effect: Allow
                Principal: { Service: cloudfront.amazonaws.com }
                Action: "s3:GetObject"
                Resource: "arn:aws:s3:::acme-orders/*"
                Condition: { StringEquals: { "aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/E1" } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucketPolicy:BucketPolicy orders-policy:
          bucket: acme-orders
          policy: !json
            Statement: [{ Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::acme-orders/*" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        foreach (var statement in PolicyDocument.Read(resource["policy"]).Statements)
        {
            var open = statement.IsAllow & statement.NamesEveryone & !statement.RestrictsBy([.. CallerKeys.OfPrincipalsAndNetworks, "s3:DataAccessPointArn", "s3:DataAccessPointAccount"]);
            resource.Require(!open.At(statement.Source), "A statement allows everyone.");
        }
    }
}
