using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class TaskIsHardenedTests : RuleTests<TaskIsHardened>
{
    private const string Sound = "readonlyRootFilesystem: true, logConfiguration: { logDriver: awslogs }";

    [Theory]
    [InlineData(Sound)]
    [InlineData(Sound + ", privileged: false")]
    [InlineData(Sound + ", environment: [{ name: LOG_LEVEL, value: info }, { name: DB_PASSWORD_ARN, value: a }, { name: API_TOKEN_URL, value: b }, { name: MAX_TOKENS, value: 9 }]")]
    [InlineData(Sound + ", environment: [{ name: DB_PASSWORD, value: '' }]")]
    [InlineData(Sound + ", environment: [{ name: ConnectionStrings__A, value: 'Host=${secret.x};Port=5432;Username=app;SSL Mode=VerifyFull' }]")]
    [InlineData(Sound + ", environment: [{ name: ConnectionStrings__A, value: 'cache:6379,ssl=true,user=app,abortConnect=false' }]")]
    [InlineData(Sound + ", secrets: [{ name: DB_PASSWORD, valueFrom: '${secret.arn}' }], image: '${secret.x}/orders:1'")]
    public void Good_when_isolated_logged_and_without_plain_secrets(string container) => Passes(Task(container));

    [Fact]
    public void Good_on_windows_which_has_no_read_only_root() => Passes("""
        aws:ecs/taskDefinition:TaskDefinition x:
          runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE }
          containerDefinitions: !json [{ name: a, logConfiguration: { logDriver: awslogs } }]
        """);

    [Fact]
    public void Good_when_modes_are_omitted_or_of_the_task() => Passes(Task(Sound, "networkMode: awsvpc, pidMode: task, ipcMode: none"));

    [Fact]
    public void Bad_when_omitted() => ViolatesAll(Task("name: b"), "x", "x");

    [Theory]
    [InlineData("readonlyRootFilesystem: false, logConfiguration: { logDriver: awslogs }", "A container can write to its root file system.")]
    [InlineData("logConfiguration: { logDriver: awslogs }", "A container can write to its root file system.")]
    [InlineData("readonlyRootFilesystem: true", "A container has no log configuration.")]
    [InlineData(Sound + ", privileged: true", "A container is privileged.")]
    [InlineData(Sound + ", environment: [{ name: A, value: b }, { name: DB_PASSWORD, value: c }]", "An environment variable named like a secret has a plain value.")]
    [InlineData(Sound + ", environment: [{ name: AWS_ACCESS_KEY_ID, value: c }]", "An environment variable named like a secret has a plain value.")]
    [InlineData(Sound + ", environment: [{ name: 'ConnectionStrings__Orders', value: c }, { name: apiKey, value: d }]", "An environment variable named like a secret has a plain value.", 2)]
    [InlineData(Sound + ", environment: [{ name: ConnectionStrings__A, value: 'Host=a;Username=app;Password=hunter2' }]", "An environment variable named like a secret has a plain value.")]
    [InlineData(Sound + ", environment: [{ name: ConnectionStrings__A, value: 'Server=a;User ID=app;Pwd=hunter2' }]", "An environment variable named like a secret has a plain value.")]
    [InlineData(Sound + ", environment: [{ name: ConnectionStrings__A, value: 'AccountName=a;AccountKey=hunter2' }]", "An environment variable named like a secret has a plain value.")]
    public void Bad_when_a_container_is_not(string container, string message, int findings = 1)
    {
        if (findings == 1)
        {
            Violates(Task(container), "x", message: message);
        }
        else
        {
            ViolatesAll(Task(container), [.. Enumerable.Repeat("x", findings)]);
        }
    }

    [Theory]
    [InlineData("networkMode", "The task uses the network of its host.")]
    [InlineData("pidMode", "The task sees the processes of its host.")]
    [InlineData("ipcMode", "The task shares memory with its host.")]
    public void Bad_when_the_task_shares_its_host(string mode, string message) => Violates(Task(Sound, $"{mode}: host"), "x", mode, message);

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("'not json'")]
    public void Unknown_containers(string containers) =>
        Undecidable($"aws:ecs/taskDefinition:TaskDefinition x: {{ containerDefinitions: {containers} }}", "x");

    [Theory]
    [InlineData("readonlyRootFilesystem: '${secret.x}', logConfiguration: { logDriver: awslogs }")]
    [InlineData(Sound + ", environment: [{ name: '${secret.x}', value: a }]")]
    public void Unknown_part_of_a_container(string container) => Undecidable(Task(container), "x");

    private static string Task(string container, string inputs = "family: x") => $$"""
        aws:secretsmanager/secret:Secret secret: {}
        aws:ecs/taskDefinition:TaskDefinition x:
          containerDefinitions: !json [{ name: first, {{Sound}} }, { {{container}} }]
        {{string.Concat(inputs.Split(", ").Select(input => $"  {input}\n"))}}
        """;
}
