using Sns = Pulumi.Aws.Sns;

namespace Infra;

/// <summary>The children of a <see cref="Topic"/> that a caller may change.</summary>
public sealed class TopicCustomize
{
    /// <summary>The topic.</summary>
    public Customization<Sns.TopicArgs>? Topic { get; set; }

    /// <summary>The topic's policy.</summary>
    public Customization<Sns.TopicPolicyArgs>? Policy { get; set; }
}
