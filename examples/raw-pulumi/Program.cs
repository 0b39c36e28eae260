using System.Collections.Immutable;
using System.Text.Json;
using Infra;
using Pulumi;
using Aws = Pulumi.Aws;
using Ec2 = Pulumi.Aws.Ec2;
using Rds = Pulumi.Aws.Rds;
using S3 = Pulumi.Aws.S3;

return await StackRunner.RunAsync<RawStack>(args);

/// <summary>What teams have today: provider resources side by side. Nothing here knows of a preview engine.</summary>
internal sealed class RawStack : Stack
{
    public RawStack()
    {
        var config = new Config();
        var zones = Aws.GetAvailabilityZones.Invoke(new() { State = "available" });

        var vpc = new Ec2.Vpc("main", new() { CidrBlock = config.Require("cidr"), EnableDnsHostnames = true });
        var gateway = new Ec2.InternetGateway("main", new() { VpcId = vpc.Id });
        var routes = new Ec2.RouteTable("public", new()
        {
            VpcId = vpc.Id,
            Routes = new Ec2.Inputs.RouteTableRouteArgs { CidrBlock = "0.0.0.0/0", GatewayId = gateway.Id },
        });

        var subnets = Enumerable.Range(0, config.RequireInt32("zones")).Select(i =>
        {
            var subnet = new Ec2.Subnet($"public-{i}", new()
            {
                VpcId = vpc.Id,
                CidrBlock = $"10.20.{i}.0/24",
                AvailabilityZone = zones.Apply(found => found.Names[i]),
            });
            _ = new Ec2.RouteTableAssociation($"public-{i}", new() { SubnetId = subnet.Id, RouteTableId = routes.Id });
            return subnet;
        }).ToImmutableArray();

        var password = new Pulumi.Random.RandomPassword("database", new() { Length = 32, Special = false });
        var database = new Rds.Instance("orders", new()
        {
            Engine = "postgres",
            InstanceClass = "db.t4g.micro",
            AllocatedStorage = 20,
            StorageEncrypted = true,
            BackupRetentionPeriod = 7,
            Username = config.Require("databaseUser"),
            Password = password.Result,
            DbSubnetGroupName = new Rds.SubnetGroup("orders", new() { SubnetIds = subnets.Select(subnet => subnet.Id).ToArray() }).Name,
            SkipFinalSnapshot = true,
        });

        var uploads = new S3.Bucket("uploads");
        _ = new S3.BucketPublicAccessBlock("uploads", new() { Bucket = uploads.Id, BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true });
        _ = new S3.BucketServerSideEncryptionConfiguration("uploads", new()
        {
            Bucket = uploads.Id,
            Rules = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs
            {
                ApplyServerSideEncryptionByDefault = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" },
            },
        });
        _ = new S3.BucketPolicy("uploads", new()
        {
            Bucket = uploads.Id,
            Policy = uploads.Arn.Apply(arn => JsonSerializer.Serialize(new
            {
                Version = "2012-10-17",
                Statement = new[]
                {
                    new { Effect = "Deny", Principal = "*", Action = "s3:*", Resource = new[] { arn, $"{arn}/*" }, Condition = new { Bool = new Dictionary<string, string> { ["aws:SecureTransport"] = "false" } } },
                },
            })),
        });

        Bucket = uploads.BucketName;
        ConnectionString = Output.Format($"postgres://{database.Username}:{password.Result}@{database.Endpoint}/orders");
    }

    [Output] public Output<string> Bucket { get; private set; }

    [Output] public Output<string> ConnectionString { get; private set; }
}
