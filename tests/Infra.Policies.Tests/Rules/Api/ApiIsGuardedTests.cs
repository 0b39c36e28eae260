using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ApiIsGuardedTests : RuleTests<ApiIsGuarded>
{
    private const string Logs = "accessLogSettings: { destinationArn: \"arn:aws:x\" }";
    private const string Limits = "{ throttlingBurstLimit: 100, throttlingRateLimit: 50 }";

    [Theory]
    [InlineData("AWS_IAM")]
    [InlineData("JWT")]
    [InlineData("CUSTOM")]
    public void Good_routes(string authorization) => Passes(
        $"aws:apigatewayv2/route:Route orders: {{ routeKey: GET /orders, authorizationType: {authorization} }}");

    [Theory]
    [InlineData("apigatewayv2/route:Route", "routeKey: OPTIONS /orders")]
    [InlineData("apigateway/method:Method", "httpMethod: OPTIONS, authorization: NONE")]
    public void Good_when_authorization_is_omitted_for_preflight_requests(string type, string settings) =>
        Passes($"aws:{type} preflight: {{ {settings} }}");

    [Fact]
    public void Good_when_omitted_after_the_connection_of_a_web_socket() => Passes("""
        aws:apigatewayv2/api:Api chat: { protocolType: WEBSOCKET }
        aws:apigatewayv2/route:Route send: { apiId: "${chat.id}", routeKey: send }
        """);

    [Fact]
    public void Good_for_a_private_rest_api() => Passes("""
        aws:apigateway/restApi:RestApi orders: { endpointConfiguration: { types: PRIVATE } }
        aws:apigateway/method:Method list: { restApi: "${orders.id}", httpMethod: GET, authorization: NONE }
        """);

    [Theory]
    [InlineData("v1")]
    [InlineData("\"${v1.stageName}\"")]
    public void Good_rest_stage(string name) => Passes($$"""
        aws:apigateway/restApi:RestApi orders: {}
        aws:apigateway/stage:Stage v1: { restApi: "${orders.id}", stageName: v1, {{Logs}} }
        aws:apigateway/methodSettings:MethodSettings limits:
          { restApi: "${orders.id}", stageName: {{name}}, methodPath: "*/*", settings: {{Limits}} }
        """);

    [Fact]
    public void Good_http_stage() => Passes($$"""
        aws:apigatewayv2/stage:Stage v1: { {{Logs}}, defaultRouteSettings: {{Limits}} }
        """);

    [Theory]
    [InlineData("aws:apigatewayv2/route:Route", "authorizationType", "Anybody may call the route.")]
    [InlineData("aws:apigateway/method:Method", "authorization", "Anybody may call the method.")]
    public void Bad_when_authorization_is_omitted(string type, string property, string message) =>
        Violates($"{type} list: {{ apiId: a1 }}", "list", property, message);

    [Fact]
    public void Bad_for_the_connection_of_a_web_socket() => Violates("""
        aws:apigatewayv2/api:Api chat: { protocolType: WEBSOCKET }
        aws:apigatewayv2/route:Route connect: { apiId: "${chat.id}", routeKey: $connect, authorizationType: NONE }
        """, "connect", "authorizationType");

    [Theory]
    [InlineData("aws:apigatewayv2/stage:Stage")]
    [InlineData("aws:apigateway/stage:Stage")]
    public void Bad_when_logs_and_limits_are_omitted(string type) => ViolatesAll($"{type} v1: {{ stageName: v1 }}", "v1", "v1");

    [Fact]
    public void Bad_when_the_limits_are_those_of_another_stage() => Violates($$"""
        aws:apigateway/restApi:RestApi orders: {}
        aws:apigateway/stage:Stage v1: { restApi: "${orders.id}", stageName: v1, {{Logs}} }
        aws:apigateway/methodSettings:MethodSettings v2-limits:
          { restApi: "${orders.id}", stageName: v2, methodPath: "*/*", settings: {{Limits}} }
        """, "v1", message: "The rate of requests is not bounded.");

    [Fact]
    public void Bad_when_only_one_method_has_limits() => Violates($$"""
        aws:apigateway/restApi:RestApi orders: {}
        aws:apigateway/stage:Stage v1: { restApi: "${orders.id}", stageName: v1, {{Logs}} }
        aws:apigateway/methodSettings:MethodSettings list-limits:
          { restApi: "${orders.id}", stageName: v1, methodPath: orders/GET, settings: {{Limits}} }
        """, "v1");

    [Fact]
    public void Unknown_authorization() => Undecidable("""
        aws:apigatewayv2/route:Route orders: { routeKey: GET /orders, authorizationType: !unknown }
        """, "orders", "authorizationType");

    [Fact]
    public void Unknown_limits() => Undecidable($$"""
        aws:apigatewayv2/stage:Stage v1: { {{Logs}}, defaultRouteSettings: !unknown }
        """, "v1");
}
