using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class QueueIsEncryptedTests : RuleTests<QueueIsEncrypted>
{
    [Theory]
    [InlineData("aws:sqs/queue:Queue x: { sqsManagedSseEnabled: true }")]
    [InlineData("aws:sqs/queue:Queue x: { kmsMasterKeyId: alias/aws/sqs }")]
    [InlineData("aws:sqs/queue:Queue x: { kmsMasterKeyId: '${key.arn}' }")]
    [InlineData("aws:sns/topic:Topic x: { kmsMasterKeyId: '${key.id}' }")]
    public void Good_when_encrypted(string resource) => Passes($"aws:kms/key:Key key: {{}}\n{resource}");

    [Fact]
    public void Good_when_omitted_on_a_queue_which_aws_then_encrypts() => Passes("aws:sqs/queue:Queue x: {}");

    [Fact]
    public void Bad_when_omitted_on_a_topic() => Violates("aws:sns/topic:Topic x: {}", "x", "kmsMasterKeyId", "Messages are not encrypted.");

    [Fact]
    public void Bad_when_switched_off() => Violates("aws:sqs/queue:Queue x: { sqsManagedSseEnabled: false }", "x", message: "Messages are not encrypted.");

    [Theory]
    [InlineData("aws:sqs/queue:Queue x: { sqsManagedSseEnabled: !unknown }")]
    [InlineData("aws:sqs/queue:Queue x: { sqsManagedSseEnabled: false, kmsMasterKeyId: !unknown }")]
    [InlineData("aws:sns/topic:Topic x: { kmsMasterKeyId: !unknown }")]
    public void Unknown_encryption(string resource) => Undecidable(resource, "x");
}
