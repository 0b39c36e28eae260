using Pulumi;
using Pulumi.Aws.Kms;

namespace WellMade;

/// <summary>One key for the data of the stack: rotated, and a month away from being gone.</summary>
internal sealed class Encryption
{
    public Encryption(CustomResourceOptions aws)
    {
        var options = CustomResourceOptions.Merge(aws, new CustomResourceOptions { Protect = true });
        Key = new Key("shop", new()
        {
            Description = "Data of the shop.",
            EnableKeyRotation = true,
            DeletionWindowInDays = 30,
            Policy = """
                { "Version": "2012-10-17", "Statement": [
                  { "Sid": "Account", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "kms:*", "Resource": "*" },
                  { "Sid": "Alarms", "Effect": "Allow", "Principal": { "Service": "cloudwatch.amazonaws.com" },
                    "Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*",
                    "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } } } ] }
                """,
        }, options);
    }

    public Key Key { get; }
}
