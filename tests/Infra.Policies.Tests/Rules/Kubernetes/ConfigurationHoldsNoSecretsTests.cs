using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ConfigurationHoldsNoSecretsTests : RuleTests<ConfigurationHoldsNoSecrets>
{
    private const string Env = "An environment variable holds a secret.";
    private const string Map = "The config map holds a secret.";

    [Theory]
    [InlineData("image: a")]
    [InlineData("env: [{ name: LOG_LEVEL, value: info }, { name: DB_PASSWORD_FILE, value: /run/a }]")]
    [InlineData("env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: a, key: b } } }]")]
    [InlineData("env: [{ name: DB_PASSWORD, value: '' }, { name: API_KEY, value: $(DB_PASSWORD) }]")]
    [InlineData("env: [{ name: URL, value: 'https://a.example.com/b@c' }, { name: X, value: '${other.x}' }]")]
    [InlineData("env: [{ name: ConnectionStrings__Orders, value: 'Host=db;Port=5432;Database=orders;Username=app;SSL Mode=VerifyFull' }]")]
    public void Good_when_omitted_or_referred_to(string container) => Passes(Workloads.Deployment($"containers: [{{ name: a, {container} }}]"));

    [Theory]
    [InlineData("env: [{ name: A, value: b }, { name: DB_PASSWORD, value: correct-horse }]", "env[1].name")]
    [InlineData("env: [{ name: ConnectionStrings__Orders, value: 'Host=db;Username=app;Password=correct-horse' }]", "env[0].name")]
    [InlineData("env: [{ name: API_TOKEN, value: '${other.x}' }]", "env[0].name")]
    [InlineData("env: [{ name: SETTINGS, value: !secret }]", "env[0].name")]
    [InlineData("env: [{ name: DB, value: 'postgres://app:correct-horse@db/orders' }]", "env[0].name")]
    [InlineData("env: [{ name: DB, value: 'postgres://app:${other.x}@db/orders' }]", "env[0].name")]
    [InlineData("env: [{ name: CLOUD, value: AKIAABCDEFGHIJKLMNOP }]", "env[0].name")]
    [InlineData("env: [{ name: TLS, value: '-----BEGIN RSA PRIVATE KEY-----' }]", "env[0].name")]
    public void Bad_when_plain(string container, string path) =>
        Violates(Workloads.Deployment($"containers: [{{ name: a, {container} }}]"), "x", "spec.template.spec.containers[0]." + path, Env);

    [Theory]
    [InlineData("batch/v1:CronJob", "initContainers")]
    [InlineData("core/v1:Pod", "ephemeralContainers")]
    [InlineData("apps/v1:DeploymentPatch", "containers")]
    public void Bad_in_every_kind_and_list(string type, string list) =>
        Violates(Workloads.Plan(type, $"{list}: [{{ name: a, env: [{{ name: API_KEY, value: b }}] }}]"), "x", message: Env);

    [Theory]
    [InlineData("{ level: info, url: 'https://a' }")]
    [InlineData("{ ca.crt: '-----BEGIN CERTIFICATE-----' }")]
    [InlineData("{ password: '' }")]
    [InlineData("{ level: '${other.x}' }")]
    public void Good_config_map(string data) => Passes(ConfigMap(data));

    [Theory]
    [InlineData("{ level: info, password: a }", "data.password")]
    [InlineData("{ apiKey: '${other.x}' }", "data.apiKey")]
    [InlineData("{ level: !secret }", "data.level")]
    [InlineData("{ settings: 'url=mysql://a:b@c' }", "data.settings")]
    [InlineData("{ tls.key: '-----BEGIN PRIVATE KEY-----' }", "data.tls.key")]
    public void Bad_config_map(string data, string path) => Violates(ConfigMap(data), "x", path, Map);

    [Theory]
    [InlineData("spec: !unknown ")]
    [InlineData("spec: { template: { spec: { containers: !unknown } } }")]
    [InlineData("spec: { template: { spec: { containers: [{ env: !unknown }] } } }")]
    [InlineData("spec: { template: { spec: { containers: [{ env: [{ name: '${other.x}', value: a }] }] } } }")]
    public void Unknown_environment(string body) => Undecidable($"aws:s3/bucket:Bucket other: {{}}\nkubernetes:apps/v1:Deployment x: {{ {body} }}", "x");

    [Fact]
    public void Unknown_config_map() => Undecidable(ConfigMap("!unknown "), "x", "data");

    private static string ConfigMap(string data) => $"aws:s3/bucket:Bucket other: {{}}\nkubernetes:core/v1:ConfigMap x: {{ data: {data} }}";
}
