namespace Infra.Tests;

public class BucketLinkTests
{
    private const string Arn = "arn:aws:test:eu-west-1:123456789012:invoices-bucket";

    [Fact]
    public async Task Reader_may_list_and_read()
    {
        Assert.Equal([$"s3:ListBucket on {Arn}", $"s3:GetObject on {Arn}/*"], await LinkAssert.PermissionsAsync(() => new Bucket("invoices").ReadOnly()));
    }

    [Fact]
    public async Task Usual_access_is_to_read_and_write_and_to_know_the_name()
    {
        Assert.Equal(
            [$"s3:ListBucket on {Arn}", $"s3:GetObject, s3:PutObject, s3:DeleteObject, s3:AbortMultipartUpload on {Arn}/*"],
            await LinkAssert.PermissionsAsync(() => new Bucket("invoices").ToLink()));
        Assert.Equal(
            new Dictionary<string, string> { ["Buckets__Invoices__Name"] = "invoices-bucket-id" },
            await LinkAssert.EnvironmentAsync(() => new Bucket("invoices").ToLink()));
    }

    [Fact]
    public async Task Access_to_a_prefix_ends_there()
    {
        Assert.Equal(
            [$$$"""s3:ListBucket on {{{Arn}}} if {"StringLike":{"s3:prefix":"2026/*"}}""", $"s3:GetObject on {Arn}/2026/*"],
            await LinkAssert.PermissionsAsync(() => new Bucket("invoices").ReadOnly("2026/")));
    }

    [Fact]
    public async Task Key_is_used_through_S3_only()
    {
        Assert.Equal(
            """kms:Decrypt on arn:aws:test:eu-west-1:123456789012:documents-key if {"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}""",
            (await LinkAssert.PermissionsAsync(() => WithKey().ReadOnly())).Last());
        Assert.Equal(
            """kms:Decrypt, kms:GenerateDataKey on arn:aws:test:eu-west-1:123456789012:documents-key if {"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}""",
            (await LinkAssert.PermissionsAsync(() => WithKey().ReadWrite())).Last());
    }

    private static Bucket WithKey() => new("invoices", new() { EncryptionKey = new EncryptionKey("documents") });
}
