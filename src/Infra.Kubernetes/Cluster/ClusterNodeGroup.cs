using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Eks = Pulumi.Aws.Eks;

namespace Infra.Kubernetes;

/// <summary>The nodes of a cluster without Auto Mode: a managed node group over all zones, of Bottlerocket, with encrypted volumes.</summary>
internal static class ClusterNodeGroup
{
    public static Eks.NodeGroup Create(
        ComponentContext component, ClusterArgs args, ClusterDefaults defaults, ClusterControlPlane controlPlane, ImmutableArray<Resource> addOns)
    {
        var group = args.NodeGroup!;
        var template = CreateTemplate(component, args, defaults);
        // The autoscaler's, from the first day on.
        var options = new CustomResourceOptions { IgnoreChanges = { "scalingConfig.desiredSize" } };
        foreach (var prerequisite in addOns.AddRange(controlPlane.Roles.Policies))
        {
            options.DependsOn.Add(prerequisite);
        }

        return component.Children.Create(
            "nodes",
            tags =>
            {
                var least = group.MinNodes ?? defaults.MinNodes;
                var groupArgs = new Eks.NodeGroupArgs
                {
                    ClusterName = controlPlane.Cluster.Name,
                    NodeRoleArn = controlPlane.Roles.Node.Arn,
                    SubnetIds = args.Network.PrivateSubnetIds,
                    AmiType = args.Architecture == CpuArchitecture.Arm64 ? "BOTTLEROCKET_ARM_64" : "BOTTLEROCKET_x86_64",
                    CapacityType = args.UseSpot ?? defaults.UseSpot ? "SPOT" : "ON_DEMAND",
                    ScalingConfig = new Eks.Inputs.NodeGroupScalingConfigArgs { MinSize = least, DesiredSize = least, MaxSize = group.MaxNodes ?? defaults.MaxNodes },
                    UpdateConfig = new Eks.Inputs.NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = defaults.NodesReplacedPercent },
                    NodeRepairConfig = new Eks.Inputs.NodeGroupNodeRepairConfigArgs { Enabled = true },
                    LaunchTemplate = new Eks.Inputs.NodeGroupLaunchTemplateArgs
                    {
                        Id = template.Id,
                        Version = template.LatestVersion.Apply(static version => version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    },
                    Tags = tags,
                };
                foreach (var type in group.InstanceTypes.Count > 0 ? group.InstanceTypes : defaults.InstanceTypes.Split(','))
                {
                    groupArgs.InstanceTypes.Add(type);
                }

                return groupArgs;
            },
            (name, childArgs, childOptions) => new Eks.NodeGroup(name, childArgs, childOptions),
            args.Customize.NodeGroup,
            options);
    }

    private static Ec2.LaunchTemplate CreateTemplate(ComponentContext component, ClusterArgs args, ClusterDefaults defaults) => component.Children.Create(
        "node-template",
        tags => new Ec2.LaunchTemplateArgs
        {
            Description = $"Nodes of {component.Name}",
            UpdateDefaultVersion = true,
            MetadataOptions = new Ec2.Inputs.LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                // Answers do not reach a pod, which would otherwise have the node's role.
                HttpPutResponseHopLimit = 1,
            },
            // Bottlerocket has its own volume, and a second one for containers.
            BlockDeviceMappings =
            {
                Volume("/dev/xvda", 4),
                Volume("/dev/xvdb", defaults.NodeVolumeGiB),
            },
            TagSpecifications =
            {
                new Ec2.Inputs.LaunchTemplateTagSpecificationArgs { ResourceType = "instance", Tags = tags },
                new Ec2.Inputs.LaunchTemplateTagSpecificationArgs { ResourceType = "volume", Tags = tags },
            },
            Tags = tags,
        },
        (name, childArgs, options) => new Ec2.LaunchTemplate(name, childArgs, options),
        args.Customize.LaunchTemplate);

    // Encrypted by the account's key for volumes: the scaling group's role, which is the account's, may not use another.
    private static Ec2.Inputs.LaunchTemplateBlockDeviceMappingArgs Volume(string device, int size) => new()
    {
        DeviceName = device,
        Ebs = new Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs { VolumeSize = size, VolumeType = "gp3", Encrypted = "true", DeleteOnTermination = "true" },
    };
}
