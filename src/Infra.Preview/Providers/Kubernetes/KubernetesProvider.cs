using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Providers.Kubernetes;

/// <summary>Answers for Kubernetes objects: a name where the program gives none, the namespace, and metadata that the cluster fills in.</summary>
internal sealed class KubernetesProvider : IFakeProvider
{
    private static readonly HashSet<string> ClusterWide = new(StringComparer.Ordinal)
    {
        "Namespace", "Node", "PersistentVolume", "StorageClass", "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "PriorityClass",
        "IngressClass", "RuntimeClass", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration", "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding", "APIService", "CSIDriver", "CSINode", "VolumeAttachment", "CertificateSigningRequest", "FlowSchema",
        "PriorityLevelConfiguration",
    };

    public void Answer(ResourceQuestion question, ResourceAnswer answer)
    {
        // Helm releases and the like have no metadata of their own.
        if (!IsObject(question))
        {
            return;
        }

        var metadata = MetadataOf(answer.Outputs);
        if (metadata is null)
        {
            return;
        }

        var kind = question.Type[(question.Type.LastIndexOf(':') + 1)..];
        if (WireValue.IsMissing(metadata, "name"))
        {
            var prefix = WireValue.Text(metadata, "generateName");
            metadata.Fields["name"] = Value.ForString(prefix is null ? $"{question.Name}-{question.Suffix()}" : prefix + question.Suffix(5));
            answer.AutoNamed = "metadata.name";
        }

        if (!ClusterWide.Contains(kind) && WireValue.IsMissing(metadata, "namespace"))
        {
            metadata.Fields["namespace"] = Value.ForString(DefaultNamespace(question));
        }

        foreach (var name in new[] { "uid", "resourceVersion", "creationTimestamp" })
        {
            metadata.Fields.TryAdd(name, question.Symbols.Value("metadata." + name));
        }

        var wasSecret = question.Inputs.Fields.TryGetValue("metadata", out var given) && WireValue.IsSecret(given);
        answer.Outputs.Fields["metadata"] = wasSecret ? WireValue.Secret(Value.ForStruct(metadata)) : Value.ForStruct(metadata);
        answer.Id ??= IdOf(metadata);
        if (question.Shape?.Outputs.ContainsKey("status") == true && WireValue.IsMissing(answer.Outputs, "status"))
        {
            answer.Outputs.Fields["status"] = WireValue.Unknown;
            answer.UnknownOutputs["status"] = UnknownType.Map;
        }
    }

    private static bool IsObject(ResourceQuestion question)
    {
        return !question.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal)
            && !question.Type.StartsWith("kubernetes:yaml", StringComparison.Ordinal)
            && !question.Type.StartsWith("kubernetes:kustomize", StringComparison.Ordinal);
    }

    private static Struct? MetadataOf(Struct outputs)
    {
        if (!outputs.Fields.TryGetValue("metadata", out var value))
        {
            return new Struct();
        }

        var known = WireValue.Reveal(value);
        return known.KindCase switch
        {
            Value.KindOneofCase.StructValue => known.StructValue.Clone(),
            Value.KindOneofCase.NullValue => new Struct(),
            _ => null,
        };
    }

    private static string DefaultNamespace(ResourceQuestion question)
    {
        return question.Provider is { } provider && WireValue.Text(provider.Inputs, "namespace") is { Length: > 0 } name ? name : "default";
    }

    private static string? IdOf(Struct metadata)
    {
        var name = WireValue.Text(metadata, "name");
        var space = WireValue.Text(metadata, "namespace");
        return name is null ? null : space is null ? name : $"{space}/{name}";
    }
}
