using Pulumi;
using DynamoDB = Pulumi.Aws.DynamoDB;
using Eks = Pulumi.Aws.Eks;
using LB = Pulumi.Aws.LB;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>
/// Takes the protections against deletion off a child: Pulumi's own, and those that AWS has. All there are stand here, so that none is forgotten.
/// What saves data, such as final snapshots and recovery windows, stays.
/// </summary>
internal static class Decommission
{
    public static void Release(ResourceArgs args, CustomResourceOptions options)
    {
        if (options.Protect == true)
        {
            options.Protect = false;
        }

        switch (args)
        {
            case LB.LoadBalancerArgs loadBalancer:
                loadBalancer.EnableDeletionProtection = false;
                break;
            case Rds.ClusterArgs cluster:
                cluster.DeletionProtection = false;
                break;
            case Eks.ClusterArgs cluster:
                cluster.DeletionProtection = false;
                break;
            case DynamoDB.TableArgs table:
                table.DeletionProtectionEnabled = false;
                break;
        }
    }
}
