namespace Infra.Policies.Rules;

/// <summary>Stages of APIs log requests and bound their rate; routes and methods ask who calls.</summary>
public sealed class ApiIsGuarded : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-340",
        Slug = "api-logs-throttle-auth",
        Title = "APIs log requests, bound their rate and ask who calls",
        Pillars = [Pillar.Security, Pillar.Observability, Pillar.Scalability],
        Severity = Severity.Medium,
        Why = "Anybody may call what asks for nothing, one caller may use up what all share, and nobody can say afterwards who it was.",
        Fix = "Set accessLogSettings and throttling on each stage (defaultRouteSettings, or MethodSettings for a REST API), "
            + "authorizationType on each route and authorization on each method.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("APIGateway.1"), Fsbp("APIGateway.8"), Fsbp("APIGateway.9")],
        Links =
        [
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html",
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html",
        ],
        Anchors =
        [
            "cdk-nag APIG1", "cdk-nag APIG4", "cdk-nag APIGWDefaultThrottling", "checkov CKV_AWS_76", "checkov CKV_AWS_309",
            "checkov CKV2_AWS_70", "trivy AWS-0001", "trivy AWS-0004",
        ],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.HttpApiStage, AwsTypes.HttpApiRoute, AwsTypes.RestApiStage, AwsTypes.RestApiMethod];

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AlsoReads { get; } = [AwsTypes.HttpApi, AwsTypes.RestApi, AwsTypes.RestApiMethodSettings];

    /// <inheritdoc/>
    public override string Good => """
        aws:apigatewayv2/route:Route orders: { apiId: a1, routeKey: GET /orders, authorizationType: JWT }
        aws:apigatewayv2/stage:Stage production:
          apiId: a1
          accessLogSettings: { destinationArn: "arn:aws:logs:eu-west-1:111122223333:log-group:api", format: "$context.requestId" }
          defaultRouteSettings: { throttlingBurstLimit: 100, throttlingRateLimit: 50 }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:apigatewayv2/route:Route orders: { apiId: a1, routeKey: GET /orders }
        aws:apigatewayv2/stage:Stage production: { apiId: a1 }
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (AwsTypes.HttpApiRoute.Matches(resource.View.Type))
        {
            var open = ApiAccess.MayBeOpen(resource, graph);
            resource.Require(ApiAccess.IsAuthorized(resource["authorizationType"]) | open, "Anybody may call the route.");
        }
        else if (AwsTypes.RestApiMethod.Matches(resource.View.Type))
        {
            var open = ApiAccess.IsPreflight(resource["httpMethod"]) | ApiAccess.IsPrivate(resource, graph);
            resource.Require(ApiAccess.IsAuthorized(resource["authorization"]) | open, "Anybody may call the method.");
        }
        else
        {
            var logs = resource["accessLogSettings"]["destinationArn"];
            resource.Require(logs.IsSet(), "Requests are not logged.");
            var bounded = AwsTypes.HttpApiStage.Matches(resource.View.Type)
                ? ApiThrottling.IsSetBy(resource["defaultRouteSettings"])
                : ApiThrottling.OfRestStage(resource, graph);
            resource.Require(bounded, "The rate of requests is not bounded.");
        }
    }
}
