using Infra.Policies;
using Infra.Preview.Costs;

namespace Infra.Preview.Tests.Costs;

public class CostEstimateTests
{
    private const string Home = "us-east-1";

    private const string Task = "aws:ecs/taskDefinition:TaskDefinition api: { cpu: '512', memory: '1024' }\n";

    // 730 hours; half a processor at 0.04048 and a gigabyte at 0.004445.
    private const double OneTask = 730 * (0.5 * 0.04048 + 0.004445);

    [Theory]
    [InlineData("desiredCount: 3", 3 * OneTask, "3 tasks of 0.5 vCPU and 1 GB")]
    [InlineData("desiredCount: 1", OneTask, "1 task of 0.5 vCPU and 1 GB")]
    [InlineData("desiredCount: 0", 0, "0 tasks of 0.5 vCPU and 1 GB")]
    [InlineData("desiredCount: '2'", 2 * OneTask, "2 tasks of 0.5 vCPU and 1 GB")]
    public void Tasks_cost_processors_and_memory(string count, double monthly, string what) =>
        Is($"{Task}aws:ecs/service:Service web: {{ taskDefinition: '${{api.arn}}', launchType: FARGATE, {count} }}", monthly, monthly, what);

    [Fact]
    public void Tasks_cost_between_the_bounds_of_their_scaling() => Is(
        Task + """
        aws:ecs/service:Service web: { taskDefinition: "${api.arn}", desiredCount: 2, capacityProviderStrategies: [{ capacityProvider: FARGATE, weight: 1 }] }
        aws:appautoscaling/target:Target web: { resourceId: "${web.id}", minCapacity: 2, maxCapacity: 6 }
        """, 2 * OneTask, 6 * OneTask, "2 to 6 tasks of 0.5 vCPU and 1 GB");

    [Fact]
    public void Spare_capacity_may_cost_less() => Is(
        Task + """
        aws:ecs/service:Service web: { taskDefinition: "${api.arn}", desiredCount: 1, capacityProviderStrategies: [{ capacityProvider: FARGATE_SPOT, weight: 1 }] }
        """, 0.3 * OneTask, OneTask, "1 task of 0.5 vCPU and 1 GB, in part on spare capacity");

    [Fact]
    public void Arm_costs_less_and_more_storage_costs_more()
    {
        const double Monthly = 730 * (0.03238 + 2 * 0.00356 + 10 * 0.000111);
        Is("""
            aws:ecs/taskDefinition:TaskDefinition api: { cpu: 1024, memory: 2048, runtimePlatform: { cpuArchitecture: ARM64 }, ephemeralStorage: { sizeInGib: 30 } }
            aws:ecs/service:Service web: { taskDefinition: "${api.arn}", desiredCount: 1, launchType: FARGATE }
            """, Monthly, Monthly, "1 task of 1 vCPU and 2 GB");
    }

    [Theory]
    [InlineData("desiredCount: !unknown , launchType: FARGATE", "depends on how many tasks run, which is not known before deployment")]
    [InlineData("schedulingStrategy: DAEMON, launchType: FARGATE", "depends on how many tasks run, which is not known before deployment")]
    [InlineData("desiredCount: 1, launchType: EC2", "its tasks run on machines that are paid for themselves")]
    public void Tasks_without_a_known_number_have_no_price(string service, string reason) =>
        HasNone($"{Task}aws:ecs/service:Service web: {{ taskDefinition: '${{api.arn}}', {service} }}", reason);

    [Fact]
    public void Tasks_of_unknown_size_have_no_price() => HasNone("""
        aws:ecs/taskDefinition:TaskDefinition api: { cpu: !unknown , memory: 1024 }
        aws:ecs/service:Service web: { taskDefinition: "${api.arn}", desiredCount: 1, launchType: FARGATE }
        """, "depends on the size of its tasks, which is not known before deployment");

    [Fact]
    public void Tasks_with_public_addresses_pay_for_them()
    {
        var estimate = Estimate(Task + """
            aws:ecs/service:Service web: { taskDefinition: "${api.arn}", desiredCount: 2, launchType: FARGATE, networkConfiguration: { assignPublicIp: true } }
            """);

        Assert.Equal(["2 tasks of 0.5 vCPU and 1 GB", "a public address for each task"], estimate.Items.Select(item => item.What));
        Assert.Equal(7.3m, estimate.Items[1].Monthly.High);
    }

    [Theory]
    [InlineData("aws:ec2/natGateway:NatGateway nat: { subnetId: a }", 32.85, "NAT gateway")]
    [InlineData("aws:ec2/eip:Eip nat: {}", 3.65, "public address")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint logs: { vpcEndpointType: Interface, subnetIds: [a, b] }", 14.6, "endpoint in 2 zones")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint logs: { vpcEndpointType: Interface, subnetIds: [a] }", 7.3, "endpoint in 1 zone")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer web: { internal: true, subnets: [a, b] }", 16.425, "load balancer")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer web: { loadBalancerType: network, internal: true }", 16.425, "load balancer")]
    [InlineData("aws:kms/key:Key data: {}", 1, "key")]
    [InlineData("aws:kms/replicaKey:ReplicaKey data: {}", 1, "replica of a key")]
    [InlineData("aws:secretsmanager/secret:Secret token: {}", 0.4, "secret")]
    [InlineData("aws:secretsmanager/secret:Secret token: { replicas: [{ region: us-west-2 }] }", 0.8, "secret in 2 Regions")]
    [InlineData("aws:wafv2/webAcl:WebAcl guard: { rules: [{ name: one }, { name: two }] }", 7, "firewall with 2 rules")]
    [InlineData("aws:wafv2/webAcl:WebAcl guard: {}", 5, "firewall with 0 rules")]
    [InlineData("aws:cloudwatch/metricAlarm:MetricAlarm slow: { period: 60 }", 0.1, "alarm on 1 metric")]
    [InlineData("aws:cloudwatch/metricAlarm:MetricAlarm slow: { period: 10 }", 0.3, "alarm on 1 metric of less than a minute")]
    [InlineData("aws:cloudwatch/metricAlarm:MetricAlarm slow: { metricQueries: [{ metric: { period: 60 } }, { metric: { period: 60 } }, { expression: a/b }] }", 0.2, "alarm on 2 metrics")]
    [InlineData("aws:cloudwatch/compositeAlarm:CompositeAlarm slow: {}", 0.5, "composite alarm")]
    [InlineData("aws:cloudwatch/dashboard:Dashboard shop: {}", 3, "dashboard")]
    [InlineData("aws:route53/zone:Zone shop: {}", 0.5, "hosted zone")]
    [InlineData("aws:eks/cluster:Cluster shop: {}", 73, "control plane")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup carts: { engine: valkey, nodeType: cache.t4g.micro, numCacheClusters: 2 }", 18.688, "2 nodes cache.t4g.micro")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup carts: { engine: redis, nodeType: cache.t4g.micro }", 11.68, "1 node cache.t4g.micro")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup carts: { nodeType: cache.r7g.large, numNodeGroups: 2, replicasPerNodeGroup: 1 }", 639.48, "4 nodes cache.r7g.large")]
    [InlineData("aws:dynamodb/table:Table orders: { readCapacity: 10, writeCapacity: 5 }", 3.3215, "10 reads and 5 writes a second")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: aurora-postgresql, instanceClass: db.r8g.large }", 201.48, "instance db.r8g.large")]
    public void What_stands_by_the_hour_or_the_month_has_its_price(string plan, double monthly, string what) => Is(plan, monthly, monthly, what);

    [Fact]
    public void A_key_costs_more_when_it_has_been_renewed_twice() =>
        Is("aws:kms/key:Key data: { enableKeyRotation: true }", 1, 3, "key, more from its second year");

    [Fact]
    public void A_regional_gateway_is_in_one_zone_at_least_and_in_all_at_most()
    {
        var estimate = Estimate("""
            aws:ec2/vpc:Vpc main: {}
            aws:ec2/subnet:Subnet a: { vpcId: "${main.id}", availabilityZone: us-east-1a }
            aws:ec2/subnet:Subnet b: { vpcId: "${main.id}", availabilityZone: us-east-1b }
            aws:ec2/subnet:Subnet c: { vpcId: "${main.id}", availabilityZone: us-east-1b }
            aws:ec2/natGateway:NatGateway nat: { availabilityMode: regional, vpcId: "${main.id}" }
            """);

        Assert.Equal(["NAT gateway in 1 to 2 zones", "a public address in each zone"], estimate.Items.Select(item => item.What));
        Assert.Equal(new CostRange(36.5m, 73m), estimate.Total);
    }

    [Theory]
    [InlineData("subnets: [a, b]", 16.425 + 2 * 3.65)]
    [InlineData("subnetMappings: [{ subnetId: a }, { subnetId: b }, { subnetId: c }]", 16.425 + 3 * 3.65)]
    public void A_load_balancer_of_the_internet_pays_for_its_addresses(string subnets, double monthly) =>
        Near(monthly, Estimate($"aws:lb/loadBalancer:LoadBalancer web: {{ {subnets} }}").Total.High);

    [Theory]
    [InlineData("", 0.12)]
    [InlineData(", storageType: aurora-iopt1", 0.156)]
    public void A_serverless_database_costs_between_the_bounds_of_its_capacity(string storage, double price) => Is($$"""
        aws:rds/cluster:Cluster orders: { serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 8 }{{storage}} }
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}", engine: aurora-postgresql, instanceClass: db.serverless }
        """, 730 * 0.5 * price, 730 * 8 * price, "0.5 to 8 capacity units");

    [Fact]
    public void Instances_with_their_input_and_output_cost_more() => Near(201.48 * 1.3, Estimate("""
        aws:rds/cluster:Cluster orders: { storageType: aurora-iopt1 }
        aws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: "${orders.id}", engine: aurora-mysql, instanceClass: db.r8g.large }
        """).Total.High);

    [Fact]
    public void A_table_that_scales_costs_between_its_bounds() => Is("""
        aws:dynamodb/table:Table orders: { name: orders, readCapacity: 10, writeCapacity: 5, billingMode: PROVISIONED }
        aws:appautoscaling/target:Target reads: { resourceId: "table/${orders.name}", scalableDimension: "dynamodb:table:ReadCapacityUnits", minCapacity: 10, maxCapacity: 100 }
        """, 730 * (10 * 0.00013 + 5 * 0.00065), 730 * (100 * 0.00013 + 5 * 0.00065), "10 to 100 reads and 5 writes a second");

    [Theory]
    [InlineData("aws:sqs/queue:Queue jobs: {}", "paid by use: requests")]
    [InlineData("aws:cloudfront/distribution:Distribution web: {}", "paid by use: traffic and requests")]
    [InlineData("aws:dynamodb/table:Table orders: { billingMode: PAY_PER_REQUEST }", "paid by use: requests and storage")]
    [InlineData("aws:dynamodb/table:Table orders: { readCapacity: 10, writeCapacity: 5 }", "paid by use: storage")]
    [InlineData("aws:dynamodb/table:Table orders: { readCapacity: !unknown , writeCapacity: 1 }", "depends on its capacity, which is not known before deployment")]
    [InlineData("aws:ec2/instance:Instance machine: { instanceType: t3.micro }", "has no price in the table")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: neptune, instanceClass: db.r8g.large }", "its engine has no price in the table")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: aurora-mysql, instanceClass: db.x2g.large }", "db.x2g.large has no price in the table")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: aurora-mysql, instanceClass: !unknown }", "depends on its class, which is not known before deployment")]
    [InlineData("aws:rds/clusterInstance:ClusterInstance one: { engine: aurora-mysql, instanceClass: db.serverless }", "depends on the capacity of its cluster, which is not known before deployment")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup carts: { nodeType: cache.p1.large }", "cache.p1.large with redis has no price in the table")]
    [InlineData("aws:elasticache/replicationGroup:ReplicationGroup carts: { nodeType: cache.t4g.micro, numCacheClusters: !unknown }", "depends on its nodes, which is not known before deployment")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer web: { loadBalancerType: gateway }", "this kind of load balancer has no price in the table")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint logs: { vpcEndpointType: Interface, subnetIds: !unknown }", "depends on its subnets, which is not known before deployment")]
    [InlineData("aws:wafv2/webAcl:WebAcl guard: { rules: !unknown }", "depends on its rules, which is not known before deployment")]
    public void What_the_plan_does_not_tell_is_listed_with_the_reason(string plan, string reason) => HasNone(plan, reason);

    [Theory]
    [InlineData("aws:iam/role:Role api: {}")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint s3: { vpcEndpointType: Gateway }")]
    [InlineData("aws:ec2/vpcEndpoint:VpcEndpoint s3: {}")]
    [InlineData("aws:s3/bucketVersioning:BucketVersioning data: {}")]
    [InlineData("kubernetes:apps/v1:Deployment web: {}")]
    [InlineData("infra:service:Service web: {}")]
    public void What_costs_nothing_is_left_out(string plan)
    {
        var estimate = Estimate(plan);

        Assert.Empty(estimate.Items);
        Assert.Empty(estimate.NotEstimated);
    }

    [Theory]
    [InlineData("us-east-1", 32.85)]
    [InlineData("eu-west-1", 42.705)]
    [InlineData(null, 42.705)]
    public void Another_region_costs_up_to_a_third_more(string? region, double high)
    {
        var total = CostEstimate.Of(new PlanGraph(PlanText.ParsePlan("aws:ec2/natGateway:NatGateway nat: {}")), region).Total;

        Near(32.85, total.Low);
        Near(high, total.High);
    }

    [Fact]
    public void The_region_of_the_resource_and_of_its_provider_count_first()
    {
        var graph = new PlanGraph(PlanText.ParsePlan("""
            pulumi:providers:aws east: { region: us-east-1 }
            aws:secretsmanager/secret:Secret own: { region: us-east-1 }
            aws:secretsmanager/secret:Secret given: { $options: { provider: east } }
            aws:secretsmanager/secret:Secret other: {}
            """));

        Assert.Equal(
            [("given", 0.4m), ("other", 0.52m), ("own", 0.4m)],
            CostEstimate.Of(graph, "eu-west-1").Items.Select(item => (item.Resource.Name, item.Monthly.High)).Order());
    }

    [Fact]
    public void Regions_with_prices_of_their_own_are_not_guessed() =>
        HasNone("aws:ec2/natGateway:NatGateway nat: {}", "prices of sa-east-1 are not in the table", "sa-east-1");

    [Fact]
    public void What_belongs_together_is_added_up_by_outermost_component()
    {
        var estimate = Estimate("""
            component:acme:Shop shop: {}
            infra:network:Network main: { $options: { parent: shop } }
            aws:ec2/natGateway:NatGateway nat: { $options: { parent: main } }
            aws:ec2/eip:Eip address: { $options: { parent: main } }
            aws:kms/key:Key alone: {}
            """);

        Assert.Equal([("shop", 36.5m), ("alone", 1m)], estimate.Components.Select(cost => (cost.Root.Name, cost.Monthly.High)));
        Assert.Equal(estimate.Total.High, estimate.Components.Sum(cost => cost.Monthly.High));
    }

    private static void Is(string plan, double low, double high, string what)
    {
        var item = Assert.Single(Estimate(plan).Items);
        Assert.Equal(what, item.What);
        Near(low, item.Monthly.Low);
        Near(high, item.Monthly.High);
    }

    private static void Near(double expected, decimal actual) => Assert.Equal(expected, (double)actual, tolerance: 1e-6);

    private static void HasNone(string plan, string reason, string region = Home) =>
        Assert.Contains(reason, CostEstimate.Of(new PlanGraph(PlanText.ParsePlan(plan)), region).NotEstimated.Select(item => item.Reason));

    private static CostEstimate Estimate(string plan) => CostEstimate.Of(new PlanGraph(PlanText.ParsePlan(plan)), Home);
}
