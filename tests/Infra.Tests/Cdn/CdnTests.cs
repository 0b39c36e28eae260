using System.Text.Json;

namespace Infra.Tests;

public class CdnTests
{
    private const string Distribution = "arn:aws:test:eu-west-1:123456789012:web-distribution";
    private const string Files = "arn:aws:test:eu-west-1:123456789012:files-bucket";

    [Fact, Row("cdn/private-bucket")]
    public async Task Bucket_is_read_by_exactly_this_distribution_through_its_one_policy()
    {
        var stack = await CdnStacks.RunAsync();

        Assert.Single(stack.OfType("aws:s3/bucketPolicy:BucketPolicy"));
        var allowed = Statements(stack["files-policy"]).Where(statement => statement.GetProperty("Effect").GetString() == "Allow").ToList();
        Assert.Equal(
            [("s3:GetObject", Files + "/*"), ("s3:ListBucket", Files)],
            allowed.Select(statement => (statement.GetProperty("Action").GetString()!, statement.GetProperty("Resource").GetString()!)));
        Assert.All(allowed, statement =>
        {
            Assert.Equal("""{"Service":"cloudfront.amazonaws.com"}""", statement.GetProperty("Principal").GetRawText());
            Assert.Equal($$$"""{"StringEquals":{"aws:SourceArn":"{{{Distribution}}}"}}""", statement.GetProperty("Condition").GetRawText());
        });
        Assert.Equal(2, Statements(stack["files-policy"]).Count(statement => statement.GetProperty("Effect").GetString() == "Deny"));
    }

    [Fact]
    public async Task Bucket_is_reached_by_its_Regional_name_with_signed_requests()
    {
        var stack = await CdnStacks.RunAsync();

        var origin = stack["web-distribution"];
        Assert.Equal("files-bucket.s3.eu-west-1.amazonaws.com", origin["origins.0.domainName"]);
        Assert.Equal("web-origin-access-id", origin["origins.0.originAccessControlId"]);
        Assert.Equal(("s3", "always", "sigv4"), (
            stack["web-origin-access"]["originAccessControlOriginType"], stack["web-origin-access"]["signingBehavior"], stack["web-origin-access"]["signingProtocol"]));
    }

    [Fact]
    public async Task Existing_bucket_keeps_its_own_policy()
    {
        var stack = await TestStack.RunAsync(() => new Cdn("web", new() { Origin = Bucket.FromExisting("files", "acme-files") }));

        Assert.Empty(stack.OfType("aws:s3/bucketPolicy:BucketPolicy"));
        Assert.Equal("acme-files.s3.eu-west-1.amazonaws.com", stack["web-distribution"]["origins.0.domainName"]);
    }

    [Fact, Row("cdn/vpc-origin")]
    public async Task Internal_service_is_reached_inside_its_network_over_HTTPS_by_its_own_name()
    {
        var stack = await TestStack.RunAsync(() => CdnStacks.OfService(Tier.Production));

        var config = stack["web-vpc-origin-api"];
        Assert.Equal("https-only", config["vpcOriginEndpointConfig.originProtocolPolicy"]);
        Assert.Equal(["TLSv1.2"], config.Strings("vpcOriginEndpointConfig.originSslProtocols.items"));
        Assert.Equal("api.example.com", stack["web-distribution"]["origins.0.domainName"]);
        Assert.Equal("web-vpc-origin-api-id", stack["web-distribution"]["origins.0.vpcOriginConfig.vpcOriginId"]);
        Assert.Null(stack["web-distribution"]["origins.0.customOriginConfig"]);
    }

    [Fact]
    public async Task Load_balancer_of_an_internal_service_lets_CloudFront_in_on_its_port_only()
    {
        var stack = await TestStack.RunAsync(() => CdnStacks.OfService(Tier.Production));

        var rule = stack["web-to-api"];
        Assert.Equal(("api-load-balancer-group-id", 443.0, 443.0, "group-CloudFront-VPCOrigins-Service-SG"), (
            rule["securityGroupId"], rule["fromPort"], rule["toPort"], rule["referencedSecurityGroupId"]));
    }

    [Fact]
    public async Task Service_of_a_sandbox_without_a_certificate_is_reached_over_HTTP_inside_its_network()
    {
        var stack = await TestStack.RunAsync(() => CdnStacks.OfService(Tier.Sandbox));

        Assert.Equal("http-only", stack["web-vpc-origin-api"]["vpcOriginEndpointConfig.originProtocolPolicy"]);
        Assert.Equal(80.0, stack["web-to-api"]["fromPort"]);
        Assert.Equal("api-load-balancer.elb.amazonaws.com", stack["web-distribution"]["origins.0.domainName"]);
    }

    [Fact]
    public async Task Public_service_is_reached_over_HTTPS_only()
    {
        var stack = await TestStack.RunAsync(() => CdnStacks.OfService(Tier.Production, service: args => args.Exposure = Exposure.Public));

        Assert.Equal("https-only", stack["web-distribution"]["origins.0.customOriginConfig.originProtocolPolicy"]);
        Assert.Equal(["TLSv1.2"], stack["web-distribution"].Strings("origins.0.customOriginConfig.originSslProtocols"));
        Assert.Empty(stack.OfType("aws:cloudfront/vpcOrigin:VpcOrigin"));
    }

    [Fact, Row("cdn/http3")]
    public async Task Answers_of_a_service_are_not_cached_and_it_sees_the_request_but_for_the_host()
    {
        var behavior = (await TestStack.RunAsync(() => CdnStacks.OfService(Tier.Sandbox)))["web-distribution"];

        Assert.Equal("4135ea2d-6df8-44a3-9df3-4b5a84be39ad", behavior["defaultCacheBehavior.cachePolicyId"]);
        Assert.Equal("b689b0a8-53d0-40ab-baf2-68738e2966ac", behavior["defaultCacheBehavior.originRequestPolicyId"]);
        Assert.Contains("DELETE", behavior.Strings("defaultCacheBehavior.allowedMethods"));
    }

    [Fact, Row("cdn/http3")]
    public async Task Files_are_cached_and_only_read()
    {
        var behavior = (await CdnStacks.RunAsync())["web-distribution"];

        Assert.Equal("658327ea-f89d-4fab-a63d-7e88639e58f6", behavior["defaultCacheBehavior.cachePolicyId"]);
        Assert.Equal(["GET", "HEAD"], behavior.Strings("defaultCacheBehavior.allowedMethods"));
        Assert.Null(behavior["defaultCacheBehavior.originRequestPolicyId"]);
        Assert.Equal("index.html", behavior["defaultRootObject"]);
    }

    [Fact]
    public async Task Longest_path_decides_whatever_the_order_in_the_program()
    {
        var stack = await TestStack.RunAsync(() =>
        {
            var api = ServiceStacks.Create(Tier.Sandbox);
            _ = CdnStacks.OfBucket(Tier.Sandbox, args =>
            {
                args.Routes["/api/*"] = api;
                args.Routes["/api/files/*"] = new CdnOrigin("files.example.com");
            });
        });

        Assert.Equal(
            [("/api/files/*", "files.example.com"), ("/api/*", "service-api")],
            Enumerable.Range(0, 2).Select(index => (
                stack["web-distribution"][$"orderedCacheBehaviors.{index}.pathPattern"], stack["web-distribution"][$"orderedCacheBehaviors.{index}.targetOriginId"])));
    }

    [Fact, Row("cdn/redirect")]
    public async Task Every_behavior_redirects_to_HTTPS_and_has_the_security_headers()
    {
        var distribution = (await CdnStacks.RunAsync(change: args => args.Routes["/old/*"] = new CdnOrigin("legacy.example.com")))["web-distribution"];

        foreach (var behavior in (string[])["defaultCacheBehavior", "orderedCacheBehaviors.0"])
        {
            Assert.Equal(("redirect-to-https", "web-response-headers-id"), (
                distribution[$"{behavior}.viewerProtocolPolicy"], distribution[$"{behavior}.responseHeadersPolicyId"]));
        }

        Assert.Equal(("http2and3", true), (distribution["httpVersion"], distribution["isIpv6Enabled"]));
    }

    [Fact, Row("cdn/headers")]
    public async Task Security_headers_are_added_and_what_the_application_says_itself_stays()
    {
        var headers = (await CdnStacks.RunAsync())["web-response-headers"];

        Assert.Equal((31536000.0, true), (
            headers["securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec"], headers["securityHeadersConfig.strictTransportSecurity.override"]));
        Assert.Equal(("DENY", false), (headers["securityHeadersConfig.frameOptions.frameOption"], headers["securityHeadersConfig.frameOptions.override"]));
        Assert.Equal((ContentSecurityPolicy.Basic.Value, false), (
            headers["securityHeadersConfig.contentSecurityPolicy.contentSecurityPolicy"], headers["securityHeadersConfig.contentSecurityPolicy.override"]));
    }

    [Fact]
    public async Task Site_without_a_content_policy_may_frame_itself()
    {
        var headers = (await CdnStacks.RunAsync(change: args => args.ContentSecurityPolicy = ContentSecurityPolicy.None))["web-response-headers"];

        Assert.Null(headers["securityHeadersConfig.contentSecurityPolicy"]);
        Assert.Equal("SAMEORIGIN", headers["securityHeadersConfig.frameOptions.frameOption"]);
    }

    [Fact, Row("cdn/tls-floor")]
    public async Task Domain_brings_a_certificate_in_us_east_1_and_records_for_IPv4_and_IPv6()
    {
        var stack = await CdnStacks.RunAsync(Tier.Production);

        Assert.Equal("us-east-1", stack["web-cdn-certificate"]["region"]);
        Assert.Equal(["www.example.com"], stack["web-distribution"].Strings("aliases"));
        Assert.Equal(("TLSv1.2_2025", "sni-only"), (
            stack["web-distribution"]["viewerCertificate.minimumProtocolVersion"], stack["web-distribution"]["viewerCertificate.sslSupportMethod"]));
        Assert.Equal(("A", "web-distribution.example.net"), (stack["web-a-www.example.com"]["type"], stack["web-a-www.example.com"]["aliases.0.name"]));
        Assert.Equal("AAAA", stack["web-aaaa-www.example.com"]["type"]);
        Assert.Equal("https://www.example.com", stack.Outputs["web"]["url"]);
    }

    [Theory]
    [InlineData("example.com", "zone-of-example.com")]
    [InlineData("www.example.com", "zone-of-example.com")]
    public async Task Zone_of_a_domain_is_found(string domain, string zone)
    {
        var stack = await CdnStacks.RunAsync(change: args => args.Domain = domain);

        Assert.Equal(zone, stack[$"web-a-{domain}"]["zoneId"]);
    }

    [Theory, Row("cdn/logs")]
    [InlineData(Tier.Sandbox, false)]
    [InlineData(Tier.Staging, true)]
    [InlineData(Tier.Production, true)]
    public async Task Firewall_and_logs_come_with_the_tier(Tier tier, bool expected)
    {
        var stack = await CdnStacks.RunAsync(tier);

        Assert.Equal(expected, stack.Has("web-firewall"));
        Assert.Equal(expected, stack.Has("web-log-delivery"));
        Assert.Equal(expected ? "arn:aws:test:eu-west-1:123456789012:web-firewall" : null, stack["web-distribution"]["webAclId"]);
    }

    [Fact]
    public async Task Everything_that_CloudFront_looks_for_there_is_in_us_east_1()
    {
        var stack = await CdnStacks.RunAsync(Tier.Production);

        Assert.All(
            ["web-firewall", "web-firewall-logs", "web-firewall-logging", "web-log-source", "web-log-destination", "web-log-delivery", "web-cdn-certificate", "web-cdn-certificate-validation"],
            name => Assert.Equal("us-east-1", stack[name]["region"]));
        Assert.Null(stack["web-logs-bucket"]["region"]);
    }

    [Fact, Row("cdn/firewall")]
    public async Task Firewall_has_the_managed_rules_a_limit_and_does_not_refuse_large_bodies()
    {
        var acl = (await CdnStacks.RunAsync(Tier.Production))["web-firewall"];

        Assert.Equal("CLOUDFRONT", acl["scope"]);
        Assert.Equal(
            ["AWSManagedRulesAmazonIpReputationList", "RequestLimit", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesSQLiRuleSet"],
            Enumerable.Range(0, 5).Select(index => acl[$"rules.{index}.name"]));
        Assert.Equal((2000.0, "IP"), (acl["rules.1.statement.rateBasedStatement.limit"], acl["rules.1.statement.rateBasedStatement.aggregateKeyType"]));
        Assert.NotNull(acl["rules.1.action.block"]);
        Assert.Equal("SizeRestrictions_BODY", acl["rules.3.statement.managedRuleGroupStatement.ruleActionOverrides.0.name"]);
        Assert.NotNull(acl["rules.3.statement.managedRuleGroupStatement.ruleActionOverrides.0.actionToUse.count"]);
    }

    [Fact]
    public async Task Firewall_that_counts_lets_everything_through()
    {
        var acl = (await CdnStacks.RunAsync(Tier.Production, args => args.Firewall.CountOnly = true))["web-firewall"];

        Assert.NotNull(acl["rules.1.action.count"]);
        Assert.All([0, 2, 3, 4], index => Assert.NotNull(acl[$"rules.{index}.overrideAction.count"]));
    }

    [Fact]
    public async Task Firewall_logs_what_it_stopped_without_credentials()
    {
        var stack = await CdnStacks.RunAsync(Tier.Production);

        Assert.StartsWith("aws-waf-logs-", (string)stack["web-firewall-logs"]["name"]!, StringComparison.Ordinal);
        Assert.Equal(("authorization", "cookie"), (
            stack["web-firewall-logging"]["redactedFields.0.singleHeader.name"], stack["web-firewall-logging"]["redactedFields.1.singleHeader.name"]));
        Assert.Equal("DROP", stack["web-firewall-logging"]["loggingFilter.defaultBehavior"]);
    }

    [Fact, Row("cdn/logs")]
    public async Task Access_logs_are_let_into_their_bucket_from_this_distribution_only()
    {
        var stack = await CdnStacks.RunAsync(Tier.Production);

        var allowed = Assert.Single(Statements(stack["web-logs-policy"]), statement => statement.GetProperty("Effect").GetString() == "Allow");
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:web-logs-bucket/AWSLogs/123456789012/CloudFront/*", allowed.GetProperty("Resource").GetString());
        Assert.Equal(
            """{"ArnLike":{"aws:SourceArn":"arn:aws:test:eu-west-1:123456789012:web-log-source"},"StringEquals":{"aws:SourceAccount":"123456789012","s3:x-amz-acl":"bucket-owner-full-control"}}""",
            allowed.GetProperty("Condition").GetRawText());
    }

    [Theory, Row("site/caching")]
    [InlineData(CdnPages.Folders, "'index.html'")]
    [InlineData(CdnPages.SinglePage, "request.uri = '/index.html'")]
    public async Task Pages_are_found_by_a_function_of_the_bucket_only(CdnPages pages, string code)
    {
        var stack = await CdnStacks.RunAsync(change: args =>
        {
            args.Pages = pages;
            args.Routes["/old/*"] = new CdnOrigin("legacy.example.com");
        });

        Assert.Contains(code, (string)stack["web-pages"]["code"]!, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', (string)stack["web-pages"]["code"]!);
        Assert.Equal("viewer-request", stack["web-distribution"]["defaultCacheBehavior.functionAssociations.0.eventType"]);
        Assert.Null(stack["web-distribution"]["orderedCacheBehaviors.0.functionAssociations"]);
        Assert.Null(stack["web-distribution"]["customErrorResponses"]);
    }

    [Fact]
    public async Task Missing_page_is_shown_with_its_status_and_refusals_of_the_firewall_stay()
    {
        var distribution = (await CdnStacks.RunAsync(change: args => args.NotFoundPage = "/404.html"))["web-distribution"];

        Assert.Equal((404.0, 404.0, "/404.html"), (
            distribution["customErrorResponses.0.errorCode"], distribution["customErrorResponses.0.responseCode"], distribution["customErrorResponses.0.responsePagePath"]));
        Assert.Null(distribution["customErrorResponses.1"]);
    }

    private static List<JsonElement> Statements(RecordedResource policy) => [.. policy.Json("policy").GetProperty("Statement").EnumerateArray()];
}
