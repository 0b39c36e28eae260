using Pulumi;

namespace Infra;

/// <summary>The AWS APIs that a task has to reach to start and to use what is linked. A network without NAT gets endpoints for them.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html</remarks>
internal static class ContainerEndpoints
{
    public static SortedSet<string> Needed(ContainerSettings settings)
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal) { "ecr.api", "ecr.dkr", "logs" };
        if (settings.Sessions is not null)
        {
            needed.UnionWith(ContainerSessions.AwsServices);
        }

        foreach (var link in settings.Links)
        {
            needed.UnionWith(link.AwsServices);
        }

        foreach (var secret in ContainerEnvironment.Secrets(settings).Values)
        {
            needed.Add(Store(secret));
        }

        return needed;
    }

    public static void ValidateImage(ArgumentProblems problems, Network network, ImageReference image)
    {
        if (network.Nat == NatMode.None && !image.IsPrivateEcr)
        {
            problems.Add(
                nameof(ContainerArgs.Image), image.Registry, "a private ECR registry, as the network has no NAT",
                "copy the image to ECR, or give the network another Nat");
        }
    }

    // What the ARN of another resource will be is not known here, and what is created must not depend on it. It is a secret's, as a rule.
    private static string Store(Input<string> secret) =>
        Known.TryGet(secret, out var arn) && SecretReference.Service(arn) == "ssm" ? "ssm" : "secretsmanager";
}
