namespace Infra.Tests;

public class DatabaseProxyTests
{
    [Fact]
    public async Task Proxy_takes_and_gives_IAM_logins_over_TLS_only()
    {
        var (stack, database) = await RunAsync(Tier.Production);
        var proxy = stack["orders-proxy"];

        Assert.Equal("IAM_AUTH", proxy["defaultAuthScheme"]);
        Assert.Equal(true, proxy["requireTls"]);
        Assert.Equal("POSTGRESQL", proxy["engineFamily"]);
        Assert.Null(proxy["auths"]);
        Assert.Equal(["orders-proxy-group-id"], proxy.Strings("vpcSecurityGroupIds"));
        var statement = Assert.Single(stack["orders-proxy-policy"].Json("policy").GetProperty("Statement").EnumerateArray());
        Assert.Equal("rds-db:connect", statement.GetProperty("Action").GetString());
        Assert.Equal(
            ["arn:aws:rds-db:eu-west-1:123456789012:dbuser:cluster-ABC/app", "arn:aws:rds-db:eu-west-1:123456789012:dbuser:cluster-ABC/reader"],
            statement.GetProperty("Resource").EnumerateArray().Select(resource => resource.GetString()));
        Assert.Equal(
            """{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"},"Sid":"Assume"}],"Version":"2012-10-17"}""",
            stack["orders-proxy-role"]["assumeRolePolicy"]);
        Assert.NotNull(database.ProxyEndpoint);
    }

    [Fact]
    public async Task Only_the_proxy_reaches_the_database_and_nobody_the_proxy()
    {
        var (stack, _) = await RunAsync(Tier.Production);

        var rules = stack.OfType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")
            .Select(rule => ((string?)rule["securityGroupId"], (string?)rule["referencedSecurityGroupId"], rule["fromPort"]));
        Assert.Equal([("orders-group-id", "orders-proxy-group-id", 5432.0)], rules);
    }

    [Fact]
    public async Task What_is_linked_uses_the_proxy()
    {
        Assert.Equal(
            ["rds-db:connect on arn:aws:rds-db:eu-west-1:123456789012:dbuser:orders-proxy/app"],
            await LinkAssert.PermissionsAsync(() => DatabaseStacks.Create(Tier.Production, args => args.Proxy = true).ToLink()));
        var environment = await LinkAssert.EnvironmentAsync(() => DatabaseStacks.Create(Tier.Production, args => args.Proxy = true).ToLink());
        Assert.StartsWith("Host=orders-proxy.example;", environment["ConnectionStrings__Orders"], StringComparison.Ordinal);
        Assert.StartsWith("Host=orders-proxy-readers.example;", environment["ConnectionStrings__OrdersReadOnly"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_readers_the_proxy_has_one_endpoint()
    {
        var (stack, _) = await RunAsync(Tier.Sandbox);

        Assert.False(stack.Has("orders-proxy-readers"));
        Assert.Equal(0.5, stack["orders-cluster"]["serverlessv2ScalingConfiguration.minCapacity"]);
        Assert.Equal(90.0, stack["orders-proxy-targets"]["connectionPoolConfig.maxConnectionsPercent"]);
    }

    [Fact]
    public async Task Proxy_of_a_database_that_would_pause()
    {
        var message = await DatabaseStacks.RefusedAsync(args => (args.Proxy, args.Capacity.MinAcu) = (true, 0));

        Assert.EndsWith(
            "Capacity.MinAcu is 0. Allowed: 0.5 or more with Proxy, which keeps connections open. Fix: raise it, or do without the proxy.", message, StringComparison.Ordinal);
    }

    private static Task<(RecordedStack Stack, Database Database)> RunAsync(Tier tier) => DatabaseStacks.RunAsync(tier, args => args.Proxy = true);
}
