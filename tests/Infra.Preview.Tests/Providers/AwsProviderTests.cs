using Infra.Plans;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Preview.Tests.Engine;
using Infra.Protocol.Messages;

namespace Infra.Preview.Tests.Providers;

public sealed class AwsProviderTests
{
    private const string Symbol = @"\$\{NAME~[0-9a-f]{8}\.PROPERTY\}";

    private static readonly FakeShapes Shapes = new FakeShapes()
        .Resource("aws:sqs/queue:Queue", "arn name url region tags?:map tagsAll:map", "name namePrefix tags")
        .Resource("aws:ssm/association:Association", "name arn region", "name")
        .Resource("aws:route53/record:Record", "name fqdn", "name");

    [Theory]
    [InlineData("aws:sqs/queue:Queue", """{ "name": "orders" }""", "arn", "arn:aws:sqs:eu-west-1:123456789012:orders")]
    [InlineData("aws:sqs/queue:Queue", """{ "name": "orders" }""", "url", "https://sqs.eu-west-1.amazonaws.com/123456789012/orders")]
    [InlineData("aws:sns/topic:Topic", """{ "name": "events" }""", "arn", "arn:aws:sns:eu-west-1:123456789012:events")]
    [InlineData("aws:s3/bucket:Bucket", """{ "bucket": "assets" }""", "arn", "arn:aws:s3:::assets")]
    [InlineData("aws:s3/bucket:Bucket", """{ "bucket": "assets" }""", "bucketRegionalDomainName", "assets.s3.eu-west-1.amazonaws.com")]
    [InlineData("aws:s3/bucket:Bucket", """{ "bucket": "assets" }""", "hostedZoneId", "Z1BKCTXD74EZPE")]
    [InlineData("aws:iam/role:Role", """{ "name": "api" }""", "arn", "arn:aws:iam::123456789012:role/api")]
    [InlineData("aws:iam/role:Role", """{ "name": "api", "path": "/svc/" }""", "arn", "arn:aws:iam::123456789012:role/svc/api")]
    [InlineData("aws:iam/openIdConnectProvider:OpenIdConnectProvider", """{ "url": "https://token.example.com" }""", "arn", "arn:aws:iam::123456789012:oidc-provider/token.example.com")]
    [InlineData("aws:dynamodb/table:Table", """{ "name": "orders" }""", "arn", "arn:aws:dynamodb:eu-west-1:123456789012:table/orders")]
    [InlineData("aws:lambda/function:Function", """{ "name": "f" }""", "qualifiedArn", "arn:aws:lambda:eu-west-1:123456789012:function:f:$LATEST")]
    [InlineData("aws:ecr/repository:Repository", """{ "name": "api" }""", "repositoryUrl", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/api")]
    [InlineData("aws:ecs/service:Service", """{ "name": "api", "cluster": "arn:aws:ecs:eu-west-1:123456789012:cluster/main" }""", "arn", "arn:aws:ecs:eu-west-1:123456789012:service/main/api")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", """{ "name": "/app/api" }""", "arn", "arn:aws:logs:eu-west-1:123456789012:log-group:/app/api")]
    [InlineData("aws:cloudwatch/eventRule:EventRule", """{ "name": "r", "eventBusName": "shop" }""", "arn", "arn:aws:events:eu-west-1:123456789012:rule/shop/r")]
    [InlineData("aws:ssm/parameter:Parameter", """{ "name": "plain" }""", "arn", "arn:aws:ssm:eu-west-1:123456789012:parameter/plain")]
    [InlineData("aws:ssm/parameter:Parameter", """{ "name": "/a/b" }""", "arn", "arn:aws:ssm:eu-west-1:123456789012:parameter/a/b")]
    [InlineData("aws:ec2/securityGroup:SecurityGroup", "{}", "description", "Managed by Pulumi")]
    [InlineData("aws:cloudfront/distribution:Distribution", "{}", "hostedZoneId", "Z2FDTNDATAQYW2")]
    public async Task What_follows_from_the_inputs_is_known(string type, string inputs, string property, string expected)
    {
        await using var client = await InRegionAsync("eu-west-1");

        var resource = await client.RegisterAsync(type, "thing", inputs);

        Assert.Equal(expected, resource.Object.Fields[property].StringValue);
        Assert.Equal(expected, client.Planned(resource.Urn).Outputs[property]);
    }

    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", "arn", @"^arn:aws:ec2:eu-west-1:123456789012:vpc/SYMBOL$", "id")]
    [InlineData("aws:kms/key:Key", "arn", @"^arn:aws:kms:eu-west-1:123456789012:key/SYMBOL$", "id")]
    [InlineData("aws:lb/loadBalancer:LoadBalancer", "arn", @"^arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/SYMBOL$", "arnSuffix")]
    [InlineData("aws:ecs/taskDefinition:TaskDefinition", "arn", @"^arn:aws:ecs:eu-west-1:123456789012:task-definition/api:SYMBOL$", "revision")]
    [InlineData("aws:wafv2/webAcl:WebAcl", "arn", @"^arn:aws:wafv2:us-east-1:123456789012:global/webacl/thing-[0-9a-f]{7}/SYMBOL$", "id")]
    public async Task Around_what_only_the_cloud_knows_the_form_is_kept(string type, string property, string pattern, string symbol)
    {
        await using var client = await InRegionAsync("eu-west-1");

        var resource = await client.RegisterAsync(type, "thing", """{ "family": "api", "scope": "CLOUDFRONT" }""");

        var expected = pattern.Replace("SYMBOL", Symbol.Replace("NAME", "thing", StringComparison.Ordinal).Replace("PROPERTY", symbol, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(expected, resource.Object.Fields[property].StringValue);
    }

    [Theory]
    [InlineData("aws:sqs/queue:Queue", "name", "^orders-[0-9a-f]{7}$")]
    [InlineData("aws:s3/bucket:Bucket", "bucket", "^orders-[0-9a-f]{7}$")]
    [InlineData("aws:rds/instance:Instance", "identifier", "^orders[0-9a-f]{7}$")]
    [InlineData("aws:kms/alias:Alias", "name", "^alias/orders-[0-9a-f]{7}$")]
    [InlineData("aws:lambda/permission:Permission", "statementId", "^orders-[0-9a-f]{7}$")]
    [InlineData("aws:s3/bucketObjectv2:BucketObjectv2", "key", "^orders$")]
    [InlineData("aws:ssm/association:Association", "name", "^orders-[0-9a-f]{7}$")]
    public async Task A_resource_without_a_name_gets_one_that_is_the_same_each_time(string type, string property, string pattern)
    {
        await using var client = await EngineClient.StartAsync(Shapes);
        await using var other = await EngineClient.StartAsync(Shapes);

        var resource = await client.RegisterAsync(type, "orders");
        var again = await other.RegisterAsync(type, "orders");

        Assert.Matches(pattern, resource.Object.Fields[property].StringValue);
        Assert.Equal(resource.Object.Fields[property], again.Object.Fields[property]);
        Assert.Equal(property, client.Planned(resource.Urn).AutoNamed);
    }

    [Fact]
    public async Task Queues_and_topics_that_keep_order_are_named_so()
    {
        await using var client = await EngineClient.StartAsync();

        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "orders", """{ "fifoQueue": true }""");
        var topic = await client.RegisterAsync("aws:sns/topic:Topic", "orders", """{ "fifoTopic": true }""");

        Assert.Matches(@"^orders-[0-9a-f]{7}\.fifo$", queue.Object.Fields["name"].StringValue);
        Assert.Matches(@"^orders-[0-9a-f]{7}\.fifo$", topic.Object.Fields["name"].StringValue);
    }

    [Fact]
    public async Task A_prefix_is_kept()
    {
        await using var client = await EngineClient.StartAsync();

        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "orders", """{ "namePrefix": "shop-" }""");

        Assert.Matches("^shop-[0-9a-f]{26}$", queue.Object.Fields["name"].StringValue);
    }

    [Fact]
    public async Task A_given_name_is_left_alone_and_records_are_never_named()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "orders", """{ "name": "fixed" }""");
        var record = await client.RegisterAsync("aws:route53/record:Record", "www", """{ "zoneId": "Z1", "type": "A" }""");

        Assert.Null(client.Planned(queue.Urn).AutoNamed);
        Assert.Null(client.Planned(record.Urn).AutoNamed);
    }

    [Fact]
    public async Task A_name_too_long_for_the_cloud_is_refused()
    {
        await using var client = await EngineClient.StartAsync();
        var name = new string('x', 25);

        var refusal = await EngineClient.RefusalAsync(() => client.RegisterAsync("aws:lb/loadBalancer:LoadBalancer", name));

        Assert.StartsWith($"'{name}' (aws:lb/loadBalancer:LoadBalancer) gives no 'name', and the automatic name {name}-", refusal.Detail, StringComparison.Ordinal);
        Assert.EndsWith("has 33 characters where 32 are allowed: shorten the resource's name or set 'name'.", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_region_comes_from_the_resource_then_its_provider_then_the_configuration_then_the_fixtures()
    {
        await using var client = await EngineClient.StartAsync(
            fixtures: new Fixtures { Region = "ap-south-1", AccountId = "000000000001" }, config: new Dictionary<string, ConfigEntry> { ["aws:region"] = new("eu-north-1") });
        await using var bare = await EngineClient.StartAsync(fixtures: new Fixtures { Region = "ap-south-1" });
        var provider = await client.RegisterAsync("pulumi:providers:aws", "cn", """{ "region": "cn-north-1" }""");
        void UseProvider(RegisterResourceRequest request) => request.Provider = $"{provider.Urn}::{provider.Id}";

        var own = await client.RegisterAsync("aws:sqs/queue:Queue", "a", """{ "name": "q", "region": "us-gov-west-1" }""", with: UseProvider);
        var providers = await client.RegisterAsync("aws:sqs/queue:Queue", "b", """{ "name": "q" }""", with: UseProvider);
        var configured = await client.RegisterAsync("aws:sqs/queue:Queue", "c", """{ "name": "q" }""");
        var fixedOne = await bare.RegisterAsync("aws:sqs/queue:Queue", "d", """{ "name": "q" }""");

        Assert.Equal("arn:aws-us-gov:sqs:us-gov-west-1:000000000001:q", own.Object.Fields["arn"].StringValue);
        Assert.Equal("https://sqs.cn-north-1.amazonaws.com.cn/000000000001/q", providers.Object.Fields["url"].StringValue);
        Assert.Equal("arn:aws:sqs:eu-north-1:000000000001:q", configured.Object.Fields["arn"].StringValue);
        Assert.Equal("arn:aws:sqs:ap-south-1:123456789012:q", fixedOne.Object.Fields["arn"].StringValue);
    }

    [Theory]
    [InlineData("""["333333333333"]""", null, "333333333333")]
    [InlineData("""["333333333333"]""", "000000000001", "000000000001")]
    [InlineData("""["333333333333", "444444444444"]""", null, "123456789012")]
    [InlineData("[]", null, "123456789012")]
    [InlineData("[333]", null, "123456789012")]
    public async Task The_account_comes_from_the_fixtures_then_from_the_only_one_that_is_allowed(string allowed, string? fixture, string account)
    {
        await using var client = await EngineClient.StartAsync(
            fixtures: new Fixtures { AccountId = fixture }, config: new Dictionary<string, ConfigEntry> { ["aws:allowedAccountIds"] = new(allowed) });

        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "a", """{ "name": "q" }""");

        Assert.Equal($"arn:aws:sqs:us-east-1:{account}:q", queue.Object.Fields["arn"].StringValue);
    }

    [Fact]
    public async Task All_tags_are_the_providers_and_the_resources_own()
    {
        await using var client = await EngineClient.StartAsync(
            Shapes, config: new Dictionary<string, ConfigEntry> { ["aws:defaultTags"] = new("""{ "tags": { "owner": "platform", "env": "dev" } }""") });
        var provider = await client.RegisterAsync("pulumi:providers:aws", "eu", """{ "region": "eu-west-1", "defaultTags": "{\"tags\":{\"team\":\"shop\"}}" }""");

        var byDefault = await client.RegisterAsync("aws:sqs/queue:Queue", "a", """{ "tags": { "owner": "shop" } }""");
        var byProvider = await client.RegisterAsync("aws:sqs/queue:Queue", "b", with: request => request.Provider = $"{provider.Urn}::{provider.Id}");

        Assert.Equal(EngineClient.Json("""{ "owner": "shop", "env": "dev" }"""), byDefault.Object.Fields["tagsAll"].StructValue);
        Assert.Equal(EngineClient.Json("""{ "team": "shop" }"""), byProvider.Object.Fields["tagsAll"].StructValue);
        Assert.Equal("eu-west-1", byProvider.Object.Fields["region"].StringValue);
    }

    [Theory]
    [InlineData("postgres", 5432)]
    [InlineData("aurora-mysql", 3306)]
    [InlineData("mariadb", 3306)]
    [InlineData("oracle-ee", 1521)]
    [InlineData("sqlserver-ex", 1433)]
    [InlineData("db2-se", 50000)]
    public async Task The_port_of_a_database_follows_from_its_engine(string engine, double port)
    {
        await using var client = await EngineClient.StartAsync();

        var database = await client.RegisterAsync("aws:rds/instance:Instance", "db", $$"""{ "engine": "{{engine}}" }""");

        Assert.Equal(port, database.Object.Fields["port"].NumberValue);
        Assert.Matches($@"^\$\{{db~[0-9a-f]{{8}}\.address\}}:{port}$", database.Object.Fields["endpoint"].StringValue);
    }

    [Fact]
    public async Task A_managed_password_has_a_secret_of_its_own()
    {
        await using var client = await EngineClient.StartAsync();

        var cluster = await client.RegisterAsync("aws:rds/cluster:Cluster", "db", """{ "engine": "aurora-postgresql", "manageMasterUserPassword": true, "masterUserSecretKmsKeyId": "k-1" }""");
        var plain = await client.RegisterAsync("aws:rds/cluster:Cluster", "plain", """{ "engine": "aurora-postgresql" }""");

        Assert.Equal(ListValue.Empty, client.Planned(plain.Urn).Outputs["masterUserSecrets"]);
        Assert.Equal(
            ListValue.Create([new MapValue(
            [
                new("kmsKeyId", "k-1"), new("secretArn", new ReferenceValue(cluster.Urn, "masterUserSecrets[0].secretArn")), new("secretStatus", "active"),
            ])]),
            client.Planned(cluster.Urn).Outputs["masterUserSecrets"]);
    }

    [Fact]
    public async Task A_certificate_lists_the_records_that_prove_its_names()
    {
        await using var client = await EngineClient.StartAsync();

        var certificate = await client.RegisterAsync(
            "aws:acm/certificate:Certificate", "web", """{ "domainName": "example.com", "subjectAlternativeNames": ["*.example.com", "example.com"], "validationMethod": "DNS" }""");

        var options = certificate.Object.Fields["domainValidationOptions"].ListValue.Values.Select(option => option.StructValue.Fields).ToList();
        Assert.Equal(["example.com", "*.example.com"], options.Select(option => option["domainName"].StringValue));
        Assert.All(options, option => Assert.Equal("CNAME", option["resourceRecordType"].StringValue));
        Assert.Contains(".domainValidationOptions[1].resourceRecordName}", options[1]["resourceRecordName"].StringValue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_of_known_length_have_a_symbol_for_each_item()
    {
        await using var client = await EngineClient.StartAsync();

        var zone = await client.RegisterAsync("aws:route53/zone:Zone", "zone", """{ "name": "example.com" }""");
        var cluster = await client.RegisterAsync("aws:eks/cluster:Cluster", "main", """{ "name": "main" }""");

        Assert.Equal(4, zone.Object.Fields["nameServers"].ListValue.Values.Count);
        Assert.Equal(
            new MapValue([new("data", new ReferenceValue(cluster.Urn, "certificateAuthority.data"))]), client.Planned(cluster.Urn).Outputs["certificateAuthority"]);
    }

    [Fact]
    public async Task Every_line_of_the_table_can_be_answered()
    {
        await using var client = await EngineClient.StartAsync();
        var types = File.ReadAllLines(Testing.RepositoryRoot.Path("src", "Infra.Preview", "Providers", "Aws", "aws-resources.txt"))
            .Where(line => line.Length > 0 && line[0] is not ('#' or ' '))
            .ToList();

        foreach (var type in types)
        {
            var resource = await client.RegisterAsync(type, "x");

            Assert.DoesNotContain(resource.Object.Fields.Values, value => value.KindCase == Google.Protobuf.WellKnownTypes.Value.KindOneofCase.StringValue && value.StringValue.Contains("{{", StringComparison.Ordinal));
            Assert.NotEqual("", resource.Id);
        }

        Assert.True(types.Count > 100);
    }

    private static Task<EngineClient> InRegionAsync(string region)
    {
        return EngineClient.StartAsync(config: new Dictionary<string, ConfigEntry> { ["aws:region"] = new(region) });
    }
}
