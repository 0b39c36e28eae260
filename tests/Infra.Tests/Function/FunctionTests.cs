using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Infra.Tests;

public class FunctionTests
{
    [Fact]
    public async Task Code_alone_makes_a_function()
    {
        var stack = await FunctionStacks.RunAsync();

        var function = stack["thumbnails-function"];
        Assert.Equal(
            ("Zip", "dotnet10", "Orders::Orders.Handler::HandleAsync", "arm64", 512.0, 30.0),
            (function["packageType"], function["runtime"], function["handler"], function["architectures.0"], function["memorySize"], function["timeout"]));
        Assert.Equal(("Active", "JSON"), (function["tracingConfig.mode"], function["loggingConfig.logFormat"]));
        Assert.Null(function["vpcConfig"]);
        Assert.Null(function["reservedConcurrentExecutions"]);
        Assert.Null(function["snapStart"]);
    }

    [Fact]
    public async Task Callers_get_the_version_that_was_deployed_last()
    {
        var stack = await FunctionStacks.RunAsync();

        Assert.Equal(true, stack["thumbnails-function"]["publish"]);
        Assert.Equal(("live", "thumbnails-function", "7"), (stack["thumbnails-alias"]["name"], stack["thumbnails-alias"]["functionName"], stack["thumbnails-alias"]["functionVersion"]));
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:thumbnails-alias", stack.Outputs["thumbnails"]["arn"]);
    }

    [Theory]
    [InlineData(Tier.Sandbox, 7)]
    [InlineData(Tier.Staging, 30)]
    [InlineData(Tier.Production, 365)]
    public async Task Logs_go_to_a_group_of_its_own_and_end(Tier tier, double days)
    {
        var stack = await FunctionStacks.RunAsync(tier: tier);

        Assert.Equal(("/shop/test/thumbnails/function", days), (stack["thumbnails-logs"]["name"], stack["thumbnails-logs"]["retentionInDays"]));
        Assert.Equal("/shop/test/thumbnails/function", stack["thumbnails-function"]["loggingConfig.logGroup"]);
    }

    [Fact]
    public async Task Role_may_write_logs_traces_and_failed_events_and_nothing_else()
    {
        var stack = await FunctionStacks.RunAsync();

        Assert.Equal(
            [
                "logs:CreateLogStream, logs:PutLogEvents on arn:aws:test:eu-west-1:123456789012:thumbnails-logs:*",
                "xray:PutTelemetryRecords, xray:PutTraceSegments on *",
                "sqs:SendMessage on arn:aws:test:eu-west-1:123456789012:thumbnails-failed-events",
            ],
            Statements(stack["thumbnails-policy"]));
        Assert.Contains("\"aws:SourceAccount\":\"123456789012\"", (string)stack["thumbnails-role"]["assumeRolePolicy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_fail_are_kept()
    {
        var stack = await FunctionStacks.RunAsync();

        var retries = stack["thumbnails-retries"];
        Assert.Equal(("live", 2.0, 21600.0), (retries["qualifier"], retries["maximumRetryAttempts"], retries["maximumEventAgeInSeconds"]));
        Assert.Equal("arn:aws:test:eu-west-1:123456789012:thumbnails-failed-events", retries["destinationConfig.onFailure.destination"]);
        Assert.Equal((true, 14 * 86400.0), (stack["thumbnails-failed-events"]["sqsManagedSseEnabled"], stack["thumbnails-failed-events"]["messageRetentionSeconds"]));
        Assert.Contains("aws:SecureTransport", (string)stack["thumbnails-failed-events-policy"]["policy"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_calls_the_function_and_gets_single_messages_back()
    {
        var stack = await FunctionStacks.RunAsync(args => args.Links.Add(new Queue("uploads").ConsumeOnly()));

        var source = stack["thumbnails-from-uploads"];
        Assert.Equal(
            ("arn:aws:test:eu-west-1:123456789012:uploads-queue", "arn:aws:test:eu-west-1:123456789012:thumbnails-alias", 10.0, 5.0),
            (source["eventSourceArn"], source["functionName"], source["batchSize"], source["scalingConfig.maximumConcurrency"]));
        Assert.Equal(["ReportBatchItemFailures"], source.Strings("functionResponseTypes"));
        Assert.False(stack.Has("thumbnails-failed-events"));
        Assert.False(stack.Has("thumbnails-retries"));
        Assert.True(stack.Has("thumbnails-to-queue-uploads"));
    }

    [Fact]
    public async Task Queue_calls_only_when_the_role_may_read_it()
    {
        var plan = await GoldenPlan.PreviewAsync(() => FunctionStacks.Create(args => args.Links.Add(new Queue("uploads").ConsumeOnly())), Tier.Sandbox);

        Assert.Contains(
            plan.Resources.Single(resource => resource.Name == "thumbnails-from-uploads").Dependencies,
            urn => urn.EndsWith("::thumbnails-to-queue-uploads", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_that_is_named_calls_and_what_fails_is_kept()
    {
        var stack = await FunctionStacks.RunAsync(args =>
        {
            args.Callers.Add(FunctionCaller.EventRule("arn:aws:events:eu-west-1:123456789012:rule/nightly"));
            args.Callers.Add(FunctionCaller.Bucket("arn:aws:s3:::uploads"));
            args.Links.Add(new Queue("uploads").ConsumeOnly());
        });

        var rule = stack["thumbnails-caller-1"];
        Assert.Equal(
            ("events.amazonaws.com", "arn:aws:events:eu-west-1:123456789012:rule/nightly", "123456789012", "live"),
            (rule["principal"], rule["sourceArn"], rule["sourceAccount"], rule["qualifier"]));
        Assert.Equal("s3.amazonaws.com", stack["thumbnails-caller-2"]["principal"]);
        Assert.True(stack.Has("thumbnails-failed-events"));
    }

    [Fact]
    public async Task Code_reads_secrets_by_their_ARN()
    {
        var stack = await FunctionStacks.RunAsync(args =>
        {
            args.Links.Add(new Secret("token", new() { EncryptionKey = new EncryptionKey("shop") }));
            args.Links.Add(new Link(new Secret("mail"), LinkAccess.ReadOnly)
            {
                Secrets = ImmutableSortedDictionary<string, Input<string>>.Empty.Add(
                    "Secrets__Mail__Password", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:mail-AbCdEf:password::"),
            });
        });

        Assert.Equal("arn:aws:test:eu-west-1:123456789012:token-secret", stack["thumbnails-function"]["environment.variables.Secrets__Token__Arn"]);
        Assert.Equal("arn:aws:secretsmanager:eu-west-1:123456789012:secret:mail-AbCdEf", stack["thumbnails-function"]["environment.variables.Secrets__Mail__Password__Arn"]);
        Assert.Null(stack["thumbnails-function"]["environment.variables.Secrets__Token"]);
        Assert.Contains("kms:Decrypt", (string)stack["thumbnails-start-with-secret-token"]["policy"]!, StringComparison.Ordinal);
        Assert.Equal("thumbnails-role", stack["thumbnails-start-with-secret-token"]["role"]);
    }

    [Fact]
    public async Task Function_in_a_network_lets_its_code_make_no_network_interfaces()
    {
        var stack = await FunctionStacks.RunAsync(args => args.Network = new Network("main"));

        Assert.Equal("thumbnails-group-id", stack["thumbnails-function"]["vpcConfig.securityGroupIds.0"]);
        Assert.Equal(("tcp", 443.0, "0.0.0.0/0"), (stack["thumbnails-https"]["ipProtocol"], stack["thumbnails-https"]["fromPort"], stack["thumbnails-https"]["cidrIpv4"]));
        var statements = stack["thumbnails-policy"].Json("policy").GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal("""{"Null":{"lambda:SourceFunctionArn":"false"}}""", statements[^1].GetProperty("Condition").GetRawText());
        Assert.Equal(("Allow", "Deny"), (statements[^2].GetProperty("Effect").GetString(), statements[^1].GetProperty("Effect").GetString()));
        Assert.Equal(statements[^2].GetProperty("Action").GetRawText(), statements[^1].GetProperty("Action").GetRawText());
    }

    [Fact]
    public async Task Network_without_a_way_out_gets_endpoints_for_what_is_linked()
    {
        var stack = await FunctionStacks.RunAsync(args =>
        {
            args.Network = new Network("main", new() { Nat = NatMode.None });
            args.Links.Add(new Queue("uploads").SendOnly());
        });

        Assert.True(stack.Has("main-sqs-endpoint"));
    }

    [Fact]
    public async Task Image_brings_its_own_runtime()
    {
        var stack = await FunctionStacks.RunAsync(args => args.Code = FunctionCode.Image(FunctionStacks.Image));

        var function = stack["thumbnails-function"];
        Assert.Equal(("Image", FunctionStacks.Image), (function["packageType"], function["imageUri"]));
        Assert.Null(function["runtime"]);
        Assert.Null(function["handler"]);
    }

    [Fact]
    public async Task Snapshot_is_taken_of_each_version()
    {
        var stack = await FunctionStacks.RunAsync(args => (args.SnapStart, args.ReservedConcurrency) = (true, 10));

        Assert.Equal(("PublishedVersions", 10.0), (stack["thumbnails-function"]["snapStart.applyOn"], stack["thumbnails-function"]["reservedConcurrentExecutions"]));
    }

    private static IEnumerable<string> Statements(RecordedResource policy) => policy.Json("policy").GetProperty("Statement").EnumerateArray()
        .Select(statement => $"{Texts(statement.GetProperty("Action"))} on {Texts(statement.GetProperty("Resource"))}");

    private static string Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(item => item.GetString()))
        : value.GetString()!;
}
