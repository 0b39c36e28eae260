using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ServiceIsResilientTests : RuleTests<ServiceIsResilient>
{
    private const string Sound = "deploymentCircuitBreaker: { enable: true, rollback: true }";
    private const string Two = Sound + ", desiredCount: 2";

    [Theory]
    [InlineData(Two)]
    [InlineData(Sound)]
    [InlineData(Sound + ", desiredCount: 1")]
    [InlineData(Two + ", networkConfiguration: { assignPublicIp: false }")]
    [InlineData(Two + ", deploymentMinimumHealthyPercent: 100")]
    [InlineData("deploymentController: { type: CODE_DEPLOY }")]
    public void Good_when_scaled_and_rolled_back(string inputs) => Passes(Scaled(inputs, 2));

    [Fact]
    public void Good_for_a_daemon_which_runs_once_on_each_machine() =>
        Passes($"aws:ecs/service:Service x: {{ {Sound}, schedulingStrategy: DAEMON, deploymentMinimumHealthyPercent: 0 }}");

    [Fact]
    public void Good_in_a_sandbox_with_one_task() => Passes($"aws:ecs/service:Service x: {{ {Sound}, desiredCount: 1, tags: {{ tier: sandbox }} }}");

    [Fact]
    public void Good_in_staging_without_scaling() => Passes($"aws:ecs/service:Service x: {{ {Two}, tags: {{ tier: staging }} }}");

    [Fact]
    public void Bad_when_omitted() => ViolatesAll("aws:ecs/service:Service x: {}", "x", "x", "x");

    [Theory]
    [InlineData(Two + ", networkConfiguration: { assignPublicIp: true }", "Tasks get public addresses.")]
    [InlineData("desiredCount: 2", "A failed deployment is not rolled back.")]
    [InlineData("deploymentCircuitBreaker: { enable: true, rollback: false }", "A failed deployment is not rolled back.")]
    [InlineData(Two + ", deploymentMinimumHealthyPercent: 50", "A deployment stops too many tasks before new ones are healthy.")]
    public void Bad_when_a_deployment_or_the_network_is_not_safe(string inputs, string message) => Violates(Scaled(inputs, 2), "x", message: message);

    [Fact]
    public void Bad_when_scaling_may_go_below() => Violates(Scaled(Two, 1), "x", "desiredCount", "Fewer than 2 tasks may run.");

    [Fact]
    public void Bad_without_scaling_in_production() => Violates(
        $"aws:ecs/service:Service x: {{ {Two} }}", "x", "desiredCount", "The number of tasks does not follow the load.");

    [Fact]
    public void Bad_when_the_scaling_is_that_of_another_service() => Violates($$"""
        aws:ecs/service:Service x: { {{Two}} }
        aws:ecs/service:Service y: { {{Two}} }
        aws:appautoscaling/target:Target t: { resourceId: "service/shop/${y.name}", minCapacity: 2 }
        """, "x");

    [Theory]
    [InlineData(Two + ", networkConfiguration: { assignPublicIp: !unknown }")]
    [InlineData("desiredCount: 2, deploymentCircuitBreaker: !unknown")]
    [InlineData("desiredCount: 2, deploymentController: { type: !unknown }")]
    [InlineData(Two + ", deploymentMinimumHealthyPercent: !unknown")]
    public void Unknown_settings(string inputs) => Undecidable(Scaled(inputs, 2), "x");

    [Fact]
    public void Unknown_bound_of_scaling() => Undecidable(Scaled(Two, "!unknown"), "x", "desiredCount");

    private static string Scaled(string inputs, object minimum) => $$"""
        aws:ecs/service:Service x: { {{inputs}} }
        aws:appautoscaling/target:Target t: { resourceId: "service/shop/${x.name}", minCapacity: {{minimum}} }
        """;
}
