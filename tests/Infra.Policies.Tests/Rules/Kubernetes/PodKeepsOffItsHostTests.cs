using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PodKeepsOffItsHostTests : ContainerRuleTests<PodKeepsOffItsHost>
{
    protected override string Good => "ports: [{ containerPort: 80 }], livenessProbe: { httpGet: { port: 80 } }";

    protected override string Bad => "ports: [{ containerPort: 81 }, { containerPort: 80, hostPort: 80 }]";

    [Theory]
    [InlineData("image: a")]
    [InlineData("ports: [{ containerPort: 80, hostPort: 0 }]")]
    [InlineData("livenessProbe: { httpGet: { port: 80, host: '' } }, lifecycle: { preStop: { sleep: { seconds: 5 } } }")]
    public void Good_when_omitted_or_off(string container) =>
        Passes(One(container, "hostNetwork: false, hostPID: false"));

    [Theory]
    [InlineData("hostNetwork", "The pod uses the network of its node.")]
    [InlineData("hostPID", "The pod sees the processes of its node.")]
    [InlineData("hostIPC", "The pod shares memory with its node.")]
    public void Bad_when_a_namespace_is_shared(string name, string message) =>
        Violates(One("image: a", $"{name}: true"), "x", $"spec.template.spec.{name}", message);

    [Fact]
    public void Bad_when_a_port_of_the_node_is_taken() => Violates(
        One("ports: [{ containerPort: 80, hostPort: 8080 }]"), "x", "spec.template.spec.containers[0].ports[0].hostPort", "A container takes a port of its node.");

    [Theory]
    [InlineData("livenessProbe: { httpGet: { host: 10.0.0.1 } }", "livenessProbe.httpGet.host")]
    [InlineData("readinessProbe: { httpGet: { host: 127.0.0.1 } }", "readinessProbe.httpGet.host")]
    [InlineData("startupProbe: { tcpSocket: { host: a } }", "startupProbe.tcpSocket.host")]
    [InlineData("lifecycle: { postStart: { httpGet: { host: a } } }", "lifecycle.postStart.httpGet.host")]
    [InlineData("lifecycle: { preStop: { tcpSocket: { host: a } } }", "lifecycle.preStop.tcpSocket.host")]
    [InlineData("lifecycle: { preStop: { httpGet: { host: '${other.ip}' } } }", "lifecycle.preStop.httpGet.host")]
    public void Bad_when_a_probe_or_hook_names_a_host(string container, string path) => Violates(
        One(container), "x", "spec.template.spec.containers[0]." + path, "A probe or hook names a host of its own.");

    [Theory]
    [InlineData("image: a", "hostNetwork: '${other.x}'", "hostNetwork")]
    [InlineData("ports: !unknown ", "", "containers[0].ports.hostPort")]
    [InlineData("ports: [{ hostPort: '${other.x}' }]", "", "containers[0].ports[0].hostPort")]
    [InlineData("livenessProbe: !unknown ", "", "containers[0].livenessProbe.httpGet.host")]
    public void Unknown_setting(string container, string spec, string path) => Undecidable(One(container, spec), "x", "spec.template.spec." + path);
}
