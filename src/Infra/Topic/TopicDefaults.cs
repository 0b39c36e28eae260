namespace Infra;

/// <summary>The defaults of a <see cref="Topic"/> in one tier.</summary>
public sealed record TopicDefaults
{
    private TopicDefaults()
    {
    }

    /// <summary>The key that encrypts messages of a topic that has neither a key nor services that publish.</summary>
    [DefaultSource(
        "AWS's own key, free, which lets in every role of the account that may publish. It does not let in services that publish by themselves.",
        "SNS.1")]
    public string AwsKey { get; private init; } = "alias/aws/sns";

    /// <summary>Which signature messages get in SNS's envelope: 2 is SHA256.</summary>
    [DefaultSource("SNS's own default is SHA1.", "https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html")]
    public int SignatureVersion { get; private init; } = 2;

    /// <summary>Whether Pulumi refuses to delete or replace the topic.</summary>
    [DefaultSource("Subscribers of other stacks and accounts hang on its ARN.", "https://www.pulumi.com/docs/iac/concepts/options/protect/")]
    public bool Protect { get; private init; }

    /// <summary>The defaults of a tier.</summary>
    public static TopicDefaults For(Tier tier) => tier switch
    {
        Tier.Sandbox or Tier.Staging => new(),
        Tier.Production => new() { Protect = true },
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "There are no defaults for this tier."),
    };
}
