using Infra.Plans;

namespace Infra.Policies.Rules;

/// <summary>Objects live in a namespace that someone chose for them.</summary>
public sealed class ObjectHasItsNamespace : StackPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Forbidden = Parameter.Texts(
        "forbidden", ["default"], "Namespaces that objects must not be in.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-517",
        Slug = "k8s-no-default-namespace",
        Title = "Objects are not in the default namespace",
        Pillars = [Pillar.Governance],
        Severity = Severity.Medium,
        Why = "What shares the namespace default shares its quotas, its policies and its rights as well, and whoever may do "
            + "something there may do it to all of it.",
        Fix = "Set metadata.namespace, or namespace of the provider.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [CisK8s("5.7.4")],
        Links = ["https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"],
        Anchors = ["checkov CKV_K8S_21", "trivy KSV-0110"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = KubernetesKinds.Namespaced;

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [KubernetesKinds.Namespace];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Forbidden];

    /// <inheritdoc/>
    public override string Good => """
        kubernetes:core/v1:ConfigMap settings:
          metadata: { namespace: shop }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        kubernetes:core/v1:ConfigMap settings:
          data: { level: info }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var subject in KubernetesObject.In(resource))
        {
            var space = graph.Kubernetes.Names.NamespaceOf(subject);
            var chosen = IsChosen(space, graph, resource.Get(Forbidden));
            resource.Require(chosen.At(subject.Metadata["namespace"]), "The object is in the default namespace.");
        }
    }

    private static Truth IsChosen(Property space, PlanGraph graph, IReadOnlyList<string> forbidden)
    {
        if (space.Value is not ReferenceValue reference)
        {
            return !space.IsOneOf(forbidden);
        }

        var text = graph.Kubernetes.Names.Text(space);
        if (!ObjectNames.IsGenerated(text))
        {
            return Truth.Of(!forbidden.Contains(text, StringComparer.Ordinal));
        }

        // A namespace that the plan makes and gives no name to gets a name of its own.
        return graph.Find(reference.Urn) is { } target && KubernetesKinds.Namespace.Matches(target.Type) ? Truth.Yes : Truth.UnknownBecause(space);
    }
}
