namespace Infra.Policies;

/// <summary>Connects scalable targets with their policies.</summary>
internal static class ScalingTargets
{
    /// <summary>
    /// Does the answer hold for a policy of the target? A policy belongs to it by reference, or by the same resource and dimension written out.
    /// </summary>
    public static Truth AnyPolicy(ResourceView target, PlanGraph graph, Func<ResourceView, Truth> question)
    {
        var written = Truth.No;
        if (target["resourceId"].Text is { } resource && target["scalableDimension"].Text is { } dimension)
        {
            foreach (var policy in graph.OfType(AwsTypes.ScalingPolicy))
            {
                if (string.Equals(policy["resourceId"].Text, resource, StringComparison.Ordinal)
                    && string.Equals(policy["scalableDimension"].Text, dimension, StringComparison.Ordinal))
                {
                    written |= question(policy);
                }
            }
        }

        if (written.IsYes)
        {
            return written;
        }

        return graph.AttachedTo(target, AwsTypes.ScalingPolicy, "resourceId").Any(question) | written;
    }
}
