using Infra.Plans;

namespace Infra.Policies;

/// <summary>
/// A plan in a few lines of YAML, for examples and tests:
/// <code>
/// aws:s3/bucket:Bucket logs:                 # the type and the name
///   bucket: acme-logs                        # inputs, in the provider's spelling
///   kmsKeyArn: ${key.arn}                    # an output of another resource; within text it is a symbol
///   password: !secret                        # a secret
///   subnets: !unknown                        # only the cloud knows
///   policy: !json { Version: 2012-10-17 }    # a map as JSON text
///   $options: { protect: true, parent: shop, ignoreChanges: [tags] }
///   $outputs: { arn: "arn:aws:s3:::acme-logs" }
///   $change: replace                         # what a deployment would do, for change rules
/// $outputs: { url: https://example.com }     # of the stack
/// $project: shop                             # default: example
/// $stack: prod                               # default: dev
/// </code>
/// </summary>
public static class PlanText
{
    /// <summary>Reads a text.</summary>
    /// <exception cref="PolicyFileException">The text is not in order.</exception>
    public static PlanExample Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PlanTextReader().Read(text);
    }

    /// <summary>The plan of a text.</summary>
    /// <exception cref="PolicyFileException">The text is not in order.</exception>
    public static Plan ParsePlan(string text) => Parse(text).Plan;
}
