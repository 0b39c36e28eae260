namespace Infra.Kubernetes.Tests.Conformance;

/// <summary>Something that a service is promised wherever it runs. A check gives what the plan guarantees, in words that are the same on both platforms; null when it guarantees nothing.</summary>
/// <param name="Name">The promise.</param>
/// <param name="EcsMeans">What keeps it on ECS.</param>
/// <param name="KubernetesMeans">What keeps it on Kubernetes.</param>
/// <param name="Ecs">The check on ECS.</param>
/// <param name="Kubernetes">The check on Kubernetes.</param>
internal sealed record Guarantee(string Name, string EcsMeans, string KubernetesMeans, Func<PlanView, string?> Ecs, Func<PlanView, string?> Kubernetes);
