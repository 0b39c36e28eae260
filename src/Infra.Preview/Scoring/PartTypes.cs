using Infra.Policies;

namespace Infra.Preview.Scoring;

/// <summary>The resource types that the scorecard's own checks look at.</summary>
internal static class PartTypes
{
    public static readonly ResourceType EcsService = ResourceType.Of("aws:ecs/service:Service");
    public static readonly ResourceType ScalableTarget = ResourceType.Of("aws:appautoscaling/target:Target");
    public static readonly ResourceType Subnet = ResourceType.Of("aws:ec2/subnet:Subnet");
    public static readonly ResourceType DatabaseCluster = ResourceType.Of("aws:rds/cluster:Cluster");
    public static readonly ResourceType DatabaseClusterInstance = ResourceType.Of("aws:rds/clusterInstance:ClusterInstance");
    public static readonly ResourceType DatabaseInstance = ResourceType.Of("aws:rds/instance:Instance");
    public static readonly ResourceType ReplicationGroup = ResourceType.Of("aws:elasticache/replicationGroup:ReplicationGroup");
    public static readonly ResourceType AutoScalingGroup = ResourceType.Of("aws:autoscaling/group:Group");
    public static readonly ResourceType Machine = ResourceType.Of("aws:ec2/instance:Instance");
    public static readonly ResourceType Deployment = ResourceType.Of("kubernetes:apps/v1:Deployment");
    public static readonly ResourceType LoadBalancer = ResourceType.Of("aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer");
    public static readonly ResourceType Function = ResourceType.Of("aws:lambda/function:Function");
    public static readonly ResourceType Distribution = ResourceType.Of("aws:cloudfront/distribution:Distribution");
    public static readonly ResourceType Dashboard = ResourceType.Of("aws:cloudwatch/dashboard:Dashboard");
}
