using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodSetsSafeSysctlsTests : PodRuleTests<PodSetsSafeSysctls>
{
    protected override string GoodSpec => "securityContext: { sysctls: [{ name: net.ipv4.tcp_syncookies, value: '1' }] }";

    protected override string BadSpec => "securityContext: { sysctls: [{ name: kernel.shm_rmid_forced, value: '1' }, { name: kernel.msgmax, value: '1' }] }";

    [Theory]
    [InlineData("containers: [{ name: a }]")]
    [InlineData("securityContext: { sysctls: [] }")]
    [InlineData("securityContext: { sysctls: [{ name: net.ipv4.tcp_rmem }, { name: net.ipv4.tcp_wmem }, { name: net.ipv4.ip_local_reserved_ports }] }")]
    [InlineData("securityContext: { sysctls: [{ name: net.ipv4.tcp_keepalive_time }, { name: net.ipv4.tcp_fin_timeout }] }, containers: !unknown ")]
    public void Good_when_omitted_or_safe(string spec) => Passes(Workloads.Deployment(spec));

    [Theory]
    [InlineData("kernel.msgmax")]
    [InlineData("net.core.somaxconn")]
    [InlineData("net.ipv4.tcp_notsent_lowat")]
    public void Bad_when_of_the_whole_node(string name) => Violates(
        Workloads.Deployment($"securityContext: {{ sysctls: [{{ name: {name}, value: '1' }}] }}"), "x",
        "spec.template.spec.securityContext.sysctls[0].name", "The pod sets a kernel parameter that concerns the whole node.");

    [Fact]
    public void Good_when_the_configuration_allows_it() => Passes(
        Workloads.Deployment("securityContext: { sysctls: [{ name: net.core.somaxconn, value: '1' }] }"), "allowed: [net.core.somaxconn]");

    [Theory]
    [InlineData("securityContext: { sysctls: !unknown }")]
    [InlineData("securityContext: { sysctls: [{ name: '${other.x}' }] }")]
    public void Unknown_setting(string spec) => Undecidable(Workloads.Deployment(spec), "x");
}
