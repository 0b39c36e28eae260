using Infra;
using Pulumi;

namespace Reference;

/// <summary>
/// The stack that the root Pulumi.yaml runs: two services in one network, the public one calling the internal one, in all
/// three tiers. It shows how components meet each other and where a team's own Pulumi resources fit in.
/// </summary>
public sealed class ReferenceStack : Stack
{
    public ReferenceStack()
    {
        var config = new Config();
        var domain = config.Require("domain");
        var network = new Network("reference", new() { InterfaceEndpoints = { "ecr.api", "ecr.dkr", "logs", "secretsmanager" } });

        var prices = new Service("prices", new()
        {
            Network = network,
            Image = config.Require("pricesImage"),
            Domain = $"prices.{domain}",
            Scaling = new() { RequestsPerTaskPerMinute = 3_000 },
        });

        var shop = new Service("shop", new()
        {
            Network = network,
            Image = config.Require("shopImage"),
            Exposure = Exposure.Public,
            Domain = $"shop.{domain}",
            Links = { prices },
        });

        // Anything Pulumi has can stand beside a component and use its outputs. It is tagged as components tag what they make.
        var platform = PlatformSettings.Read();
        var orders = new Pulumi.Aws.DynamoDB.Table("orders", new()
        {
            BillingMode = "PAY_PER_REQUEST",
            HashKey = "id",
            Attributes = { new Pulumi.Aws.DynamoDB.Inputs.TableAttributeArgs { Name = "id", Type = "S" } },
            PointInTimeRecovery = new Pulumi.Aws.DynamoDB.Inputs.TablePointInTimeRecoveryArgs { Enabled = true },
            DeletionProtectionEnabled = true,
            Tags =
            {
                [PlatformTags.Owner] = platform.Owner,
                [PlatformTags.Service] = platform.Service,
                [PlatformTags.Tier] = platform.Tier.ToString().ToLowerInvariant(),
            },
        }, new() { Protect = true });

        _ = new Pulumi.Aws.Iam.RolePolicy("shop-orders", new()
        {
            Role = shop.TaskRoleName,
            Policy = Output.Format($$"""
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    { "Effect": "Allow", "Action": ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"], "Resource": "{{orders.Arn}}" }
                  ]
                }
                """),
        });

        Url = shop.Url;
        Orders = orders.Name;
    }

    [Output]
    public Output<string> Url { get; private set; }

    [Output]
    public Output<string> Orders { get; private set; }
}
