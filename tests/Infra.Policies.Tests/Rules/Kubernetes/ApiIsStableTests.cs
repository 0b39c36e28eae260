using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ApiIsStableTests : RuleTests<ApiIsStable>
{
    [Theory]
    [InlineData("apps/v1:Deployment")]
    [InlineData("core/v1:PodList")]
    [InlineData("yaml:ConfigFile")]
    [InlineData("autoscaling/v2:HorizontalPodAutoscaler")]
    [InlineData("helm.sh/v3:Release")]
    public void Good_when_stable(string type)
    {
        var plan = $"kubernetes:{type} x: {{}}";
        if (type.StartsWith("helm", StringComparison.Ordinal))
        {
            NotApplicable(plan);
        }
        else
        {
            Passes(plan);
        }
    }

    [Fact]
    public void Custom_resources_are_left_alone() => NotApplicable("kubernetes:acme.com/v1alpha1:Crew x: {}");

    [Theory]
    [InlineData("extensions/v1beta1:Ingress", "Kubernetes 1.22 removed the API version.")]
    [InlineData("apps/v1beta2:DeploymentPatch", "Kubernetes 1.16 removed the API version.")]
    [InlineData("batch/v1beta1:CronJobList", "Kubernetes 1.25 removed the API version.")]
    [InlineData("networking.k8s.io/v1beta1:Ingress", "The API version may go away.")]
    [InlineData("storage.k8s.io/v1alpha1:VolumeAttachment", "The API version may go away.")]
    public void Bad_when_not(string type, string message) => Violates($"kubernetes:{type} x: {{}}", "x", "apiVersion", message);

    [Fact]
    public void Good_when_the_version_is_omitted() => Passes("kubernetes:apps/v1:Deployment x: { metadata: {} }");

    [Fact]
    public void Unknown_version_is_that_of_the_type() => Violates("kubernetes:apps/v1beta1:Deployment x: { apiVersion: !unknown }", "x");
}
