namespace Infra.Tests;

/// <summary>What a link becomes in a workload.</summary>
public class LinkResourcesTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    [Fact]
    public async Task Code_may_do_what_the_link_says_and_nothing_else()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("orders")]);

        Assert.Equal(
            """{"Statement":[{"Action":["ledger:Read","ledger:Write"],"Effect":"Allow","Resource":"arn:aws:ledger:eu-west-1:123456789012:orders","Sid":"Use"}],"Version":"2012-10-17"}""",
            stack["api-to-ledger-orders"]["policy"]);
        Assert.Equal("api-task-role", stack["api-to-ledger-orders"]["role"]);
    }

    [Fact]
    public async Task A_verb_narrows_what_the_code_may_do()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("orders").ReadOnly()]);

        Assert.Contains("\"Action\":\"ledger:Read\"", (string)stack["api-to-ledger-orders"]["policy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_execution_role_reads_the_secret_and_by_its_own_ARN()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("orders")]);

        Assert.Equal(
            """
            {"Statement":[{"Action":"secretsmanager:GetSecretValue","Effect":"Allow","Resource":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:ledger-AbCdEf","Sid":"ReadSecrets"},
            {"Action":"kms:Decrypt","Effect":"Allow","Resource":"arn:aws:kms:eu-west-1:123456789012:key/1","Sid":"Decrypt"}],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""),
            stack["api-start-with-ledger-orders"]["policy"]);
        Assert.Equal("api-execution-role", stack["api-start-with-ledger-orders"]["role"]);
    }

    [Fact]
    public async Task One_port_opens_between_the_two_groups()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("orders")]);

        var egress = stack["api-to-ledger-orders-out"];
        Assert.Equal(
            (Egress, "api-task-group-id", "orders-group", "tcp", 5432.0, 5432.0),
            (egress.Type, egress["securityGroupId"], egress["referencedSecurityGroupId"], egress["ipProtocol"], egress["fromPort"], egress["toPort"]));
        var ingress = stack["api-to-ledger-orders-in"];
        Assert.Equal(
            (Ingress, "orders-group", "api-task-group-id", "tcp", 5432.0, 5432.0),
            (ingress.Type, ingress["securityGroupId"], ingress["referencedSecurityGroupId"], ingress["ipProtocol"], ingress["fromPort"], ingress["toPort"]));
    }

    [Fact]
    public async Task Container_gets_the_variables_and_the_secrets()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("order-book")]);

        var container = stack["api-task"].Json("containerDefinitions")[0];
        Assert.Contains("""{"name":"Ledgers__OrderBook__Url","value":"https://order-book"}""", container.GetProperty("environment").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            $$"""[{"name":"Ledgers__OrderBook__Key","valueFrom":"{{Ledger.SecretArn}}:key::"}]""", container.GetProperty("secrets").GetRawText());
    }

    [Fact]
    public async Task File_system_is_mounted_with_TLS_and_by_the_role()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new SharedDisk("uploads")]);

        var task = stack["api-task"];
        Assert.Equal(("shared-disk-uploads", "fs-1"), (task["volumes.0.name"], task["volumes.0.efsVolumeConfiguration.fileSystemId"]));
        Assert.Equal("ENABLED", task["volumes.0.efsVolumeConfiguration.transitEncryption"]);
        Assert.Equal(
            ("fsap-1", "ENABLED"),
            (task["volumes.0.efsVolumeConfiguration.authorizationConfig.accessPointId"], task["volumes.0.efsVolumeConfiguration.authorizationConfig.iam"]));
        Assert.Equal(
            """[{"sourceVolume":"shared-disk-uploads","containerPath":"/mnt/uploads","readOnly":true}]""",
            task.Json("containerDefinitions")[0].GetProperty("mountPoints").GetRawText());
    }

    [Fact]
    public async Task Links_are_published_for_reviewers()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Links = [new Ledger("orders").ReadOnly()]);

        var link = Assert.Single((System.Collections.IEnumerable)stack.Outputs["api"]["links"]);
        var entry = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object>>(link);
        Assert.Equal("ReadOnly", entry["access"]);
        Assert.EndsWith("infra:test:Ledger::orders", (string)entry["target"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_is_called_by_its_address_through_its_load_balancers_port()
    {
        var stack = await RunCallerAsync(_ => { });

        Assert.Contains(
            """{"name":"services__price-list__http__0","value":"http://price-list-load-balancer.elb.amazonaws.com"}""",
            (string)stack["shop-task"]["containerDefinitions"]!, StringComparison.Ordinal);
        Assert.Equal(("shop-task-group-id", "price-list-load-balancer-group-id", 80.0), Rule(stack["shop-to-service-price-list-out"]));
        Assert.Equal(("price-list-load-balancer-group-id", "shop-task-group-id", 80.0), Rule(stack["shop-to-service-price-list-in"]));
        Assert.False(stack.Has("shop-to-service-price-list"));
    }

    [Fact]
    public async Task Service_with_TLS_is_called_by_its_domain()
    {
        var stack = await RunCallerAsync(args => args.Domain = "prices.example.com");

        Assert.Contains(
            """{"name":"services__price-list__https__0","value":"https://prices.example.com"}""",
            (string)stack["shop-task"]["containerDefinitions"]!, StringComparison.Ordinal);
        Assert.Equal(("shop-task-group-id", "price-list-load-balancer-group-id", 443.0), Rule(stack["shop-to-service-price-list-out"]));
    }

    [Fact]
    public async Task Public_service_needs_no_rule()
    {
        var stack = await RunCallerAsync(args => (args.Domain, args.Exposure) = ("prices.example.com", Exposure.Public));

        Assert.False(stack.Has("shop-to-service-price-list-in"));
        Assert.Contains("services__price-list__https__0", (string)stack["shop-task"]["containerDefinitions"]!, StringComparison.Ordinal);
    }

    private static Task<RecordedStack> RunCallerAsync(Action<ServiceArgs> change) => TestStack.RunAsync(() =>
    {
        var network = new Network("main");
        var args = new ServiceArgs { Network = network, Image = ServiceStacks.Image };
        change(args);
        var prices = new Service("price-list", args);
        _ = new Service("shop", new() { Network = network, Image = ServiceStacks.Image, Links = { prices } });
    });

    private static (object?, object?, object?) Rule(RecordedResource rule) =>
        (rule["securityGroupId"], rule["referencedSecurityGroupId"], rule["fromPort"]);
}
