namespace Infra.Tests;

public class ServiceLoadBalancerTests
{
    [Theory, Row("service/load-balancer-protected", "service/invalid-headers", "service/access-logs", "service/zonal-shift")]
    [InlineData(Tier.Sandbox, false)]
    [InlineData(Tier.Staging, false)]
    [InlineData(Tier.Production, true)]
    public async Task Production_is_protected_logged_and_can_leave_a_zone(Tier tier, bool expected)
    {
        var stack = await ServiceStacks.RunAsync(tier);

        var loadBalancer = stack["api-load-balancer"];
        Assert.Equal((expected, expected), (loadBalancer["enableDeletionProtection"], loadBalancer["enableZonalShift"]));
        Assert.Equal(expected ? true : null, loadBalancer["accessLogs.enabled"]);
        Assert.Equal(expected, stack.Has("api-access-logs"));
        Assert.Equal((true, "defensive", false), (loadBalancer["dropInvalidHeaderFields"], loadBalancer["desyncMitigationMode"], loadBalancer["enableWafFailOpen"]));
    }

    [Fact, Row("service/tls-policy", "service/redirect")]
    public async Task Domain_brings_certificate_record_and_redirect()
    {
        var stack = await ServiceStacks.RunAsync(change: args => (args.Exposure, args.Domain) = (Exposure.Public, "api.shop.example.com"));

        Assert.Equal("api.shop.example.com", stack["api-certificate"]["domainName"]);
        Assert.Equal(
            ("zone-of-shop.example.com", "_proof.api.shop.example.com", "CNAME", "_proof.acm-validations.aws"),
            (stack["api-certificate-record"]["zoneId"], stack["api-certificate-record"]["name"], stack["api-certificate-record"]["type"],
                stack["api-certificate-record"]["records.0"]));
        Assert.Equal("api-load-balancer.elb.amazonaws.com", stack["api-record"]["aliases.0.name"]);
        Assert.Equal("https://api.shop.example.com", stack.Outputs["api"]["url"]);

        var https = stack["api-https-listener"];
        Assert.Equal((443.0, "HTTPS", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"), (https["port"], https["protocol"], https["sslPolicy"]));
        Assert.Equal(("forward", "arn:aws:test:eu-west-1:123456789012:api-targets"), (https["defaultActions.0.type"], https["defaultActions.0.targetGroupArn"]));
        Assert.Equal("max-age=31536000; includeSubDomains", https["routingHttpResponseStrictTransportSecurityHeaderValue"]);

        var http = stack["api-http-listener"];
        Assert.Equal((80.0, "redirect", "HTTPS", "HTTP_301"), (http["port"], http["defaultActions.0.type"], http["defaultActions.0.redirect.protocol"], http["defaultActions.0.redirect.statusCode"]));
    }

    [Fact]
    public async Task Zone_and_certificate_can_be_given()
    {
        var stack = await ServiceStacks.RunAsync(change: args =>
            (args.Domain, args.Tls) = ("api.example.com", new() { HostedZoneId = "Z1", CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/1" }));

        Assert.Empty(stack.OfType("aws:acm/certificate:Certificate"));
        Assert.Equal("Z1", stack["api-record"]["zoneId"]);
        Assert.Equal("arn:aws:acm:eu-west-1:123456789012:certificate/1", stack["api-https-listener"]["certificateArn"]);
    }

    [Fact]
    public async Task Certificate_without_a_domain_serves_the_name_of_the_load_balancer()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.Tls = new() { CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/1" });

        Assert.Equal("https://api-load-balancer.elb.amazonaws.com", stack.Outputs["api"]["url"]);
        Assert.False(stack.Has("api-record"));
    }

    [Fact]
    public async Task Plain_HTTP_is_served_when_it_is_said()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Production, args => (args.Domain, args.Exposure, args.Tls) = (null, Exposure.Public, new() { AllowPlainHttp = true }));

        Assert.Equal("forward", stack["api-http-listener"]["defaultActions.0.type"]);
        Assert.False(stack.Has("api-https-listener"));
        Assert.Null(stack["api-http-listener"]["routingHttpResponseStrictTransportSecurityHeaderValue"]);
    }

    [Theory, Row("service/security-headers")]
    [InlineData("api-https-listener")]
    [InlineData("api-http-listener")]
    public async Task Answers_carry_security_headers(string listener)
    {
        var stack = await ServiceStacks.RunAsync(Tier.Staging);

        Assert.Equal(
            (false, "nosniff", "DENY"),
            (stack[listener]["routingHttpResponseServerEnabled"], stack[listener]["routingHttpResponseXContentTypeOptionsHeaderValue"],
                stack[listener]["routingHttpResponseXFrameOptionsHeaderValue"]));
    }

    [Fact, Row("service/order")]
    public async Task Target_group_has_no_name_that_would_block_its_replacement()
    {
        var stack = await ServiceStacks.RunAsync(change: args => args.HealthCheck = new() { DeregistrationDelay = TimeSpan.FromSeconds(10) });

        var targets = stack["api-targets"];
        Assert.Equal(("i-api-", null), (targets["namePrefix"], targets["name"]));
        Assert.Equal(("ip", "HTTP", 8080.0, 10.0), (targets["targetType"], targets["protocol"], targets["port"], targets["deregistrationDelay"]));
        Assert.Equal(("/health", "200-299", 10.0, 5.0), (targets["healthCheck.path"], targets["healthCheck.matcher"], targets["healthCheck.interval"], targets["healthCheck.timeout"]));
    }

    [Fact]
    public async Task Changing_the_exposure_changes_the_names_of_load_balancer_and_target_group()
    {
        var inside = await ServiceStacks.RunAsync(Tier.Staging);
        var outside = await ServiceStacks.RunAsync(Tier.Staging, args => args.Exposure = Exposure.Public);

        Assert.Equal("shop-test-api-internal", inside["api-load-balancer"]["name"]);
        Assert.Equal("shop-test-api-public", outside["api-load-balancer"]["name"]);
        Assert.NotEqual(inside["api-targets"]["namePrefix"], outside["api-targets"]["namePrefix"]);
    }

    [Theory, Row("service/firewall")]
    [InlineData(Tier.Production, Exposure.Public, true)]
    [InlineData(Tier.Production, Exposure.Internal, false)]
    [InlineData(Tier.Staging, Exposure.Public, false)]
    public async Task Public_production_has_a_firewall(Tier tier, Exposure exposure, bool expected)
    {
        var stack = await ServiceStacks.RunAsync(tier, args => args.Exposure = exposure);

        Assert.Equal(expected, stack.Has("api-firewall"));
        if (expected)
        {
            Assert.Equal("arn:aws:test:eu-west-1:123456789012:api-load-balancer", stack["api-firewall-association"]["resourceArn"]);
            Assert.Equal("AWSManagedRulesCommonRuleSet", stack["api-firewall"]["rules.2.statement.managedRuleGroupStatement.name"]);
            Assert.Equal("SizeRestrictions_BODY", stack["api-firewall"]["rules.2.statement.managedRuleGroupStatement.ruleActionOverrides.0.name"]);
        }
    }

    [Fact, Row("service/access-logs")]
    public async Task Bucket_of_access_logs_is_private_encrypted_and_expires()
    {
        var stack = await ServiceStacks.RunAsync(Tier.Production);

        var block = stack["api-access-logs-public-access"];
        Assert.Equal((true, true, true, true), (block["blockPublicAcls"], block["blockPublicPolicy"], block["ignorePublicAcls"], block["restrictPublicBuckets"]));
        Assert.Equal("AES256", stack["api-access-logs-encryption"]["rules.0.applyServerSideEncryptionByDefault.sseAlgorithm"]);
        Assert.Equal(365.0, stack["api-access-logs-lifecycle"]["rules.0.expiration.days"]);
        Assert.Equal(
            """{"Statement":[{"Action":"s3:PutObject","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/*"}},"Effect":"Allow","Principal":{"Service":"logdelivery.elasticloadbalancing.amazonaws.com"},"Resource":"arn:aws:test:eu-west-1:123456789012:api-access-logs/AWSLogs/123456789012/*","Sid":"DeliverAccessLogs"},{"Action":"s3:*","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":"*","Resource":["arn:aws:test:eu-west-1:123456789012:api-access-logs","arn:aws:test:eu-west-1:123456789012:api-access-logs/*"],"Sid":"RequireTls"}],"Version":"2012-10-17"}""",
            stack["api-access-logs-policy"]["policy"]);
        Assert.Equal("api-access-logs-id", stack["api-load-balancer"]["accessLogs.bucket"]);
        Assert.Null(stack["api-load-balancer"]["accessLogs.prefix"]);
    }
}
