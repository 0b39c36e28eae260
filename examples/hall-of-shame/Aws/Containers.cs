using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecs;
using Pulumi.Aws.Ecs.Inputs;
using Pulumi.Aws.Eks.Inputs;

namespace HallOfShame.Aws;

/// <summary>Containers that own their host, on clusters that anyone may try.</summary>
internal static class Containers
{
    public static void Create(Network network)
    {
        _ = new Repository("shop", new() { ImageTagMutability = "MUTABLE" });

        var cluster = new Pulumi.Aws.Ecs.Cluster("shop");
        var task = new TaskDefinition("shop", new()
        {
            Family = "shop",
            NetworkMode = "host",
            ContainerDefinitions = """
                [{ "name": "shop", "image": "shop:latest", "memory": 512, "privileged": true,
                   "environment": [{ "name": "DB_PASSWORD", "value": "correct-horse-battery" }] }]
                """,
        });
        _ = new Pulumi.Aws.Ecs.Service("shop", new()
        {
            Cluster = cluster.Arn,
            TaskDefinition = task.Arn,
            DesiredCount = 1,
            NetworkConfiguration = new ServiceNetworkConfigurationArgs { Subnets = { network.Public.Id }, AssignPublicIp = true },
        });

        // A scaler that can go nowhere, and that nothing tells to.
        _ = new Pulumi.Aws.AppAutoScaling.Target("shop", new()
        {
            ServiceNamespace = "ecs",
            ScalableDimension = "ecs:service:DesiredCount",
            ResourceId = "service/shop/shop",
            MinCapacity = 1,
            MaxCapacity = 1,
        });

        _ = new Pulumi.Aws.Eks.Cluster("shop", new()
        {
            RoleArn = "arn:aws:iam::123456789012:role/eks",
            Version = "1.27",
            VpcConfig = new ClusterVpcConfigArgs { SubnetIds = { network.Public.Id }, EndpointPublicAccess = true, PublicAccessCidrs = { "0.0.0.0/0" } },
        });
    }
}
