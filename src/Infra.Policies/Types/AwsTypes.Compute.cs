namespace Infra.Policies;

/// <summary>The AWS types that rules name. Instances, containers, functions and scaling.</summary>
internal static partial class AwsTypes
{
    public static readonly ResourceType Instance = ResourceType.Of("aws:ec2/instance:Instance");
    public static readonly ResourceType InstanceMetadataDefaults = ResourceType.Of(
        "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults");
    public static readonly ResourceType LaunchTemplate = ResourceType.Of("aws:ec2/launchTemplate:LaunchTemplate");
    public static readonly ResourceType LaunchConfiguration = ResourceType.Of("aws:ec2/launchConfiguration:LaunchConfiguration");
    public static readonly ResourceType AutoScalingGroup = ResourceType.Of("aws:autoscaling/group:Group");
    public static readonly ResourceType AutoScalingAttachment = ResourceType.Of("aws:autoscaling/attachment:Attachment");
    public static readonly ResourceType TrafficSourceAttachment = ResourceType.Of(
        "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment");
    public static readonly ResourceType AutoScalingPolicy = ResourceType.Of("aws:autoscaling/policy:Policy");
    public static readonly ResourceType ScalableTarget = ResourceType.Of("aws:appautoscaling/target:Target");
    public static readonly ResourceType ScalingPolicy = ResourceType.Of("aws:appautoscaling/policy:Policy");
    public static readonly ResourceType EcsCluster = ResourceType.Of("aws:ecs/cluster:Cluster");
    public static readonly ResourceType EcsCapacityProvider = ResourceType.Of("aws:ecs/capacityProvider:CapacityProvider");
    public static readonly ResourceType EcsService = ResourceType.Of("aws:ecs/service:Service");
    public static readonly ResourceType TaskDefinition = ResourceType.Of("aws:ecs/taskDefinition:TaskDefinition");
    public static readonly ResourceType EksCluster = ResourceType.Of("aws:eks/cluster:Cluster");
    public static readonly ResourceType EksNodeGroup = ResourceType.Of("aws:eks/nodeGroup:NodeGroup");
    public static readonly ResourceType EksFargateProfile = ResourceType.Of("aws:eks/fargateProfile:FargateProfile");
    public static readonly ResourceType EksAddon = ResourceType.Of("aws:eks/addon:Addon");
    public static readonly ResourceType Function = ResourceType.Of("aws:lambda/function:Function");
    public static readonly ResourceType FunctionAlias = ResourceType.Of("aws:lambda/alias:Alias");
    public static readonly ResourceType FunctionUrl = ResourceType.Of("aws:lambda/functionUrl:FunctionUrl");
    public static readonly ResourceType FunctionPermission = ResourceType.Of("aws:lambda/permission:Permission");
    public static readonly ResourceType FunctionEventInvokeConfig = ResourceType.Of(
        "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig");
    public static readonly ResourceType EventSourceMapping = ResourceType.Of("aws:lambda/eventSourceMapping:EventSourceMapping");
}
