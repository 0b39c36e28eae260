namespace Infra.Policies.Rules;

/// <summary>The policy of each bucket denies requests without TLS.</summary>
public sealed class BucketAllowsOnlyTls : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-104",
        Slug = "s3-tls-only",
        Title = "Buckets refuse requests without TLS",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "S3 answers plain HTTP as well: data and signatures then cross the network in the clear, where they can be read and "
            + "changed.",
        Fix = "Use the Infra Bucket component, whose policy always denies it; on a raw bucket add a BucketPolicy that denies s3:* to "
            + "everyone where aws:SecureTransport is false, on the bucket and on its objects.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("S3.5"), Cis5("2.1.1"), Pci("4.2.1")],
        Links = ["https://repost.aws/knowledge-center/s3-bucket-policy-for-config-rule"],
        Anchors = ["cdk-nag S10", "checkov CKV_AWS_379"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Bucket];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.BucketPolicy];

    /// <inheritdoc/>
    public override string Good => """
        aws:s3/bucket:Bucket orders: {}
        aws:s3/bucketPolicy:BucketPolicy orders-policy:
          bucket: ${orders.id}
          policy: !json
            Statement:
              - Effect: Deny
                Principal: "*"
                Action: "s3:*"
                Resource: ["${orders.arn}", "${orders.arn}/*"]
                Condition: { Bool: { "aws:SecureTransport": "false" } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:s3/bucket:Bucket orders: {}
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        var inline = PolicyDocument.Read(resource["policy"]).Any(DeniesPlainHttp).At(resource["policy"]);
        var separate = graph.AttachedTo(resource, AwsTypes.BucketPolicy, "bucket")
            .Any(static policy => PolicyDocument.Read(policy["policy"]).Any(DeniesPlainHttp).At(policy["policy"]));
        resource.Require(separate | inline, "No policy denies requests without TLS.");
    }

    private static Truth DeniesPlainHttp(PolicyStatement statement) => statement.IsDeny
        & statement.NamesEveryone
        & statement.Covers("s3:GetObject") & statement.Covers("s3:PutObject") & statement.Covers("s3:ListBucket")
        & statement.HoldsForPlainHttpOnly
        & statement.Resources.Any(static own => own.IsReference ? Truth.No : own.EndsWith("*"))
        & statement.Resources.Any(static own => own.IsReference ? Truth.Yes : !own.EndsWith("/*"));
}
