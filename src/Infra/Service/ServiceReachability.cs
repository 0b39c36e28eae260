using Pulumi;

namespace Infra;

/// <summary>Checks that a task in a network without NAT reaches what it needs to start.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html</remarks>
internal static class ServiceReachability
{
    public static void Validate(ArgumentProblems problems, Network network, ImageReference image, IEnumerable<Input<string>> secrets)
    {
        if (!image.IsPrivateEcr)
        {
            problems.Add(
                nameof(ServiceArgs.Image), image.Registry, "a private ECR registry, as the network has no NAT",
                "copy the image to ECR, or give the network another Nat");
            return;
        }

        var needed = new SortedSet<string>(StringComparer.Ordinal) { "ecr.api", "ecr.dkr", "logs" };
        foreach (var secret in secrets)
        {
            if (Known.TryGet(secret, out var arn) && SecretReference.Service(arn) is "secretsmanager" or "ssm")
            {
                needed.Add(SecretReference.Service(arn));
            }
        }

        needed.ExceptWith(network.InterfaceEndpoints);
        if (needed.Count > 0)
        {
            problems.Add(
                nameof(ServiceArgs.Network), $"without NAT and without the endpoints {string.Join(", ", needed)}", "a network from which a task can start",
                "add them to the network's InterfaceEndpoints, or give it another Nat");
        }
    }
}
