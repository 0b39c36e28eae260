using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;
using Networking = Pulumi.Kubernetes.Networking.V1;
using CustomObject = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Provider = Pulumi.Kubernetes.Provider;
using Storage = Pulumi.Kubernetes.Storage.V1;

namespace Infra.Kubernetes;

/// <summary>What a cluster in Auto Mode needs inside of it, before anything runs: network policies that are enforced, load balancers, encrypted volumes.</summary>
internal sealed class ClusterObjects
{
    private const string AutoMode = "eks.amazonaws.com";

    private readonly KubernetesObjects _objects;
    private readonly Provider _provider;

    public ClusterObjects(KubernetesObjects objects, Provider provider, Network network, Input<string> keyArn)
    {
        _objects = objects;
        _provider = provider;
        EnforceNetworkPolicies();
        // Named by their subnets, so that those need no tags of Kubernetes.
        CreateIngressClass(Cluster.InternalIngressClass, "internal", network.PrivateSubnetIds);
        if (network.HasPublicSubnets)
        {
            CreateIngressClass(Cluster.PublicIngressClass, "internet-facing", network.PublicSubnetIds);
        }

        CreateStorageClass(keyArn);
    }

    private CustomResourceOptions Options => new() { Provider = _provider };

    // Without it, policies are stored and have no effect: https://docs.aws.amazon.com/eks/latest/userguide/auto-net-pol.html
    private void EnforceNetworkPolicies() => _objects.Create(
        "network-policies",
        new ObjectMetaArgs { Name = "amazon-vpc-cni", Namespace = "kube-system" },
        metadata => new Pulumi.Kubernetes.Types.Inputs.Core.V1.ConfigMapArgs
        {
            Metadata = metadata,
            Data = { { "enable-network-policy-controller", "true" } },
        },
        (name, args, options) => new Core.ConfigMap(name, args, options),
        options: Options);

    private void CreateIngressClass(string name, string scheme, Output<ImmutableArray<string>> subnetIds)
    {
        var parameters = _objects.Create(
            $"{name}-parameters",
            new ObjectMetaArgs { Name = name },
            metadata => new CustomObjectArgs($"{AutoMode}/v1", "IngressClassParams")
            {
                Metadata = metadata,
                Spec = new InputMap<object>
                {
                    { "scheme", scheme },
                    {
                        "subnets",
                        subnetIds.Apply(static ids => (object)ImmutableDictionary<string, object>.Empty.Add("ids", ids.CastArray<object>()))
                    },
                },
            },
            (resource, args, options) => new CustomObject(resource, args, options),
            options: Options);
        var classOptions = Options;
        classOptions.DependsOn.Add(parameters);
        _objects.Create(
            $"{name}-class",
            new ObjectMetaArgs { Name = name },
            metadata => new Pulumi.Kubernetes.Types.Inputs.Networking.V1.IngressClassArgs
            {
                Metadata = metadata,
                Spec = new Pulumi.Kubernetes.Types.Inputs.Networking.V1.IngressClassSpecArgs
                {
                    Controller = $"{AutoMode}/alb",
                    Parameters = new Pulumi.Kubernetes.Types.Inputs.Networking.V1.IngressClassParametersReferenceArgs
                    {
                        ApiGroup = AutoMode,
                        Kind = "IngressClassParams",
                        Name = name,
                    },
                },
            },
            (resource, args, options) => new Networking.IngressClass(resource, args, options),
            options: classOptions);
    }

    private void CreateStorageClass(Input<string> keyArn) => _objects.Create(
        "volumes",
        new ObjectMetaArgs { Name = "encrypted", Annotations = { { "storageclass.kubernetes.io/is-default-class", "true" } } },
        metadata => new Pulumi.Kubernetes.Types.Inputs.Storage.V1.StorageClassArgs
        {
            Metadata = metadata,
            Provisioner = $"ebs.csi.{AutoMode}",
            // A volume is in one zone: it is made where its pod is.
            VolumeBindingMode = "WaitForFirstConsumer",
            AllowVolumeExpansion = true,
            Parameters = { { "type", "gp3" }, { "encrypted", "true" }, { "kmsKeyId", keyArn } },
        },
        (name, args, options) => new Storage.StorageClass(name, args, options),
        options: Options);
}
