using System.Text.Json;
using Pulumi.Aws.DynamoDB;
using Pulumi.Aws.DynamoDB.Inputs;
using Pulumi.Aws.Efs;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3;

namespace HallOfShame.Aws;

/// <summary>Data that anyone may read and nobody gets back.</summary>
internal static class Storage
{
    public static void Create()
    {
        // As bare as a bucket can be, and told to stay so.
        _ = new Bucket("uploads", new(), new() { IgnoreChanges = { "serverSideEncryptionConfiguration" } });

        // A web site that was quicker to make public than to put behind a CDN.
        var site = new Bucket("site", new() { ForceDestroy = true });
        _ = new BucketOwnershipControls("site", new()
        {
            Bucket = site.Id,
            Rule = new Pulumi.Aws.S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "ObjectWriter" },
        });
        _ = new BucketAcl("site", new() { Bucket = site.Id, Acl = "public-read" });
        _ = new BucketPolicy("site", new()
        {
            Bucket = site.Id,
            Policy = site.Arn.Apply(arn => JsonSerializer.Serialize(new
            {
                Version = "2012-10-17",
                Statement = new[] { new { Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = $"{arn}/*" } },
            })),
        });

        // Deleted with the stack, gone with a mistake, throttled at the sixth customer.
        _ = new Table("sessions", new()
        {
            HashKey = "id",
            Attributes = new TableAttributeArgs { Name = "id", Type = "S" },
            BillingMode = "PROVISIONED",
            ReadCapacity = 5,
            WriteCapacity = 5,
        }, new() { DeleteBeforeReplace = true });

        _ = new FileSystem("shared", new() { AvailabilityZoneName = "eu-west-1a" });

        // A key for all that anyone on the internet may use, and that is gone a week after a slip of the hand.
        _ = new Key("master", new()
        {
            DeletionWindowInDays = 7,
            Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "kms:*", "Resource": "*" }] }""",
        });
    }
}
