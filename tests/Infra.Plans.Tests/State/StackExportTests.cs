using System.Text;

namespace Infra.Plans.Tests.State;

/// <summary>What <c>pulumi stack export</c> writes, as a plan.</summary>
public sealed class StackExportTests
{
    private const string Stack = "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod";
    private const string Signature = "4dabf18193072939515e22adb298388d";

    [Fact]
    public void Project_stack_and_outputs_are_those_of_the_stack_resource()
    {
        var plan = Read($$$"""
            { "urn": "{{{Stack}}}", "custom": false, "type": "pulumi:pulumi:Stack", "outputs": { "url": "https://example.com", "token": {{{Secret("ciphertext", "v1:abc")}}} } }
            """);

        Assert.Equal(("shop", "prod"), (plan.Project, plan.Stack));
        Assert.Equal("https://example.com", plan.Outputs["url"].ToString());
        Assert.Equal(SecretValue.Instance, plan.Outputs["token"]);
        Assert.Empty(Assert.Single(plan.Resources).Outputs);
    }

    [Fact]
    public void A_resource_has_everything_that_the_state_says_of_it()
    {
        var plan = Read($$$"""
            { "urn": "{{{Stack}}}", "custom": false, "type": "pulumi:pulumi:Stack" },
            { "urn": "{{{Urn("infra:shop:Shop", "shop")}}}", "custom": false, "type": "infra:shop:Shop", "parent": "{{{Stack}}}", "outputs": { "arn": "x" } },
            {
              "urn": "urn:pulumi:prod::shop::infra:shop:Shop$aws:s3/bucket:Bucket::data", "custom": true, "id": "data-1234567", "type": "aws:s3/bucket:Bucket",
              "inputs": { "__defaults": ["bucket"], "bucket": "data-1234567", "forceDestroy": false, "tags": { "__defaults": [], "owner": "shop" } },
              "outputs": { "__meta": "{}", "arn": "arn:aws:s3:::data-1234567", "bucket": "data-1234567", "forceDestroy": false, "id": "data-1234567" },
              "parent": "{{{Urn("infra:shop:Shop", "shop")}}}", "protect": true, "retainOnDelete": true, "external": false,
              "dependencies": ["b", "a", "a"], "propertyDependencies": { "bucket": ["a"], "tags": null, "acl": [] },
              "provider": "{{{Urn("pulumi:providers:aws", "west")}}}::6f3c", "aliases": ["urn:old"], "ignoreChanges": ["tags"], "replaceOnChanges": ["acl"],
              "additionalSecretOutputs": ["arn"], "importID": "data-1234567", "deletedWith": "a", "customTimeouts": { "create": 300, "delete": 0 },
              "sourcePosition": "project:///src/Shop.cs#12,5", "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z", "stackTrace": [{ "sourcePosition": "x" }]
            }
            """);

        Assert.Equal(
            new PlannedResource
            {
                Urn = "urn:pulumi:prod::shop::infra:shop:Shop$aws:s3/bucket:Bucket::data",
                Type = "aws:s3/bucket:Bucket",
                Name = "data",
                Id = "data-1234567",
                Parent = Urn("infra:shop:Shop", "shop"),
                Inputs = new MapValue(
                [
                    new("__defaults", new ListValue([(PlanValue)"bucket"])), new("bucket", "data-1234567"), new("forceDestroy", false),
                    new("tags", new MapValue([new("owner", "shop")])),
                ]),
                Outputs = new MapValue([new("arn", "arn:aws:s3:::data-1234567")]),
                Dependencies = ["a", "b"],
                PropertyDependencies = ValueMap.Create([KeyValuePair.Create<string, ValueList<string>>("bucket", ["a"])]),
                Source = new SourcePosition("project:///src/Shop.cs", 12, 5),
                Options = new PlannedOptions
                {
                    Protect = true,
                    RetainOnDelete = true,
                    Provider = Urn("pulumi:providers:aws", "west"),
                    Aliases = ["urn:old"],
                    IgnoreChanges = ["tags"],
                    ReplaceOnChanges = ["acl"],
                    AdditionalSecretOutputs = ["arn"],
                    ImportId = "data-1234567",
                    DeletedWith = "a",
                    Timeouts = new PlannedTimeouts(TimeSpan.FromMinutes(5), null, null),
                },
            },
            plan.Resources.Single(resource => resource.Name == "data"));
        Assert.Equal(ResourceKind.Component, plan.Resources.Single(resource => resource.Name == "shop").Kind);
        Assert.Equal(plan, PlanJson.Read(PlanJson.ToText(plan)));
    }

    [Theory]
    [InlineData("""{ "K": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:hunter2" }""", "[secret]")]
    [InlineData("""{ "plaintext": "\"hunter2\"", "K": "1b47061264138c4ac30d75fd1eb44270" }""", "[secret]")]
    [InlineData("""{ "K": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "hunter2", "secret": true }""", "[secret]")]
    [InlineData("""{ "K": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": 3 }""", "3")]
    [InlineData("""{ "K": "d0e6a833031e9bbcd3f4e8bde6ca49a4" }""", "[unknown]")]
    [InlineData("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", "[unknown]")]
    [InlineData("""{ "K": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:prod::shop::a:b:C::d", "id": "i" }""", "${d}")]
    [InlineData("""{ "K": "7eb310220ed6211bd6f147f2a75bfbb6", "value": "42" }""", "42")]
    [InlineData("""{ "K": "7eb310220ed6211bd6f147f2a75bfbb6", "value": -1 }""", "-1")]
    [InlineData("""{ "K": "c44067f5952c0a294b673a41bacd8c17", "path": "a.zip", "hash": "h" }""", "asset(a.zip)")]
    [InlineData("""{ "K": "c44067f5952c0a294b673a41bacd8c17", "hash": "h" }""", "[unknown]")]
    [InlineData("""{ "K": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": { "a": { "K": "c44067f5952c0a294b673a41bacd8c17", "text": "x" } } }""", "archive(a)")]
    [InlineData("""{ "K": "0def7320c3a5731c473e5ecbe6d01bc7", "uri": "https://example.com/a.zip" }""", "archive(https://example.com/a.zip)")]
    [InlineData("""{ "K": "00000000000000000000000000000000", "value": "of a later SDK" }""", "[unknown]")]
    [InlineData("""{ "a": [null, true, 1.5, "x"] }""", "{a: [null, true, 1.5, x]}")]
    public void Values_that_are_marked_are_what_the_mark_says(string json, string shown)
    {
        var plan = Read(Resource("aws:a/b:C", "c", $"\"inputs\": {{ \"x\": {json.Replace("\"K\"", $"\"{Signature}\"", StringComparison.Ordinal)} }}"));

        Assert.Equal(shown, Assert.Single(plan.Resources).Inputs["x"].ToString());
        Assert.DoesNotContain("hunter2", PlanJson.ToText(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_program_declares_is_left_out()
    {
        var plan = Read(string.Join(
            ',',
            Resource("pulumi:providers:aws", "default_7_2_0", "\"id\": \"1\""),
            Resource("pulumi:providers:random", "default", "\"id\": \"2\""),
            Resource("pulumi:providers:aws", "defaults", "\"id\": \"3\""),
            Resource("aws:s3/bucket:Bucket", "data", "\"delete\": true, \"id\": \"old\""),
            Resource("aws:s3/bucket:Bucket", "data", $"\"id\": \"new\", \"provider\": \"{Urn("pulumi:providers:aws", "default_7_2_0")}::1\"")));

        Assert.Equal(["data", "defaults"], plan.Resources.Select(resource => resource.Name));
        Assert.Equal(("new", null), (plan.Resources[0].Id!.ToString(), plan.Resources[0].Options.Provider));
    }

    [Fact]
    public void What_went_wrong_is_told_without_the_words_of_the_provider()
    {
        var plan = StackExport.Read($$"""
            { "version": 3, "deployment": {
              "resources": [{{Resource("aws:s3/bucket:Bucket", "data", "\"initErrors\": [\"hunter2\"]")}},
                {{Resource("aws:s3/bucket:Bucket", "files", "\"pendingReplacement\": true")}}, {{Resource("aws:s3/bucket:Bucket", "logs", "\"delete\": true")}}],
              "pending_operations": [{ "type": "creating", "resource": {{Resource("aws:sqs/queue:Queue", "jobs")}} }] } }
            """);

        Assert.Equal(["data"], plan.Resources.Select(resource => resource.Name));
        Assert.Equal(
            [
                "data: The last deployment ended with an error of this resource.",
                "files: It was deleted in order to be replaced, and its successor was not made yet.",
                "logs: A replacement left the old one behind, and the next deployment deletes it.",
                "jobs: A deployment was interrupted while creating it; nobody knows what the cloud has.",
            ],
            plan.Messages.Select(message => $"{ResourceUrn.Name(message.Urn!)}: {message.Text}"));
    }

    [Theory]
    [InlineData("""{ "version": 3, "deployment": { "manifest": { "time": "0001-01-01T00:00:00Z" } } }""")]
    [InlineData("""{ "version": 3, "deployment": null }""")]
    [InlineData("""{ "version": 4, "features": ["views"], "deployment": { "resources": null, "pending_operations": null } }""")]
    [InlineData("""{ "deployment": { "resources": [] }, "version": 3 }""")]
    public void A_stack_that_was_never_deployed_has_no_resources(string json)
    {
        var plan = StackExport.Read(json);
        Assert.Equal(("", "", 0), (plan.Project, plan.Stack, plan.Resources.Count));
    }

    [Theory]
    [InlineData("", "The stack export cannot be read: The input does not contain any JSON tokens.")]
    [InlineData("[]", "The stack export cannot be read: expected an object, found a list (line 1, column 1).")]
    [InlineData("{}", "The stack export cannot be read: 'version' is missing: this is no export of a stack (line 1, column 2).")]
    [InlineData("""{ "version": 3 }""", "The stack export cannot be read: 'deployment' is missing (line 1, column 16).")]
    [InlineData("""{ "version": 2 }""", "The stack export cannot be read: it has version 2, this program reads 3 and 4; export the stack again with a newer Pulumi CLI (at version, line 1, column 14).")]
    [InlineData("""{ "version": 5 }""", "The stack export cannot be read: it has version 5, this program reads 3 and 4; update Infra (at version, line 1, column 14).")]
    [InlineData("""{ "version": "3" }""", "The stack export cannot be read: expected a whole number, found text (at version, line 1, column 14).")]
    [InlineData("""{ "schemaVersion": "1.0" }""", "The stack export cannot be read: it is a plan, not the export of a stack (at schemaVersion, line 1, column 20).")]
    [InlineData("""{ "version": 3, "checkpoint": {} }""", "The stack export cannot be read: it is the checkpoint file of a backend; export the stack with: pulumi stack export (at checkpoint, line 1, column 31).")]
    [InlineData("""{ "version": 3, "deployment": { "resources": [{ "type": "a" }] } }""", "The stack export cannot be read: 'urn' is missing (at deployment.resources[0], line 1, column 61).")]
    [InlineData("""{ "version": 3, "deployment": { "resources": [{ "urn": "a" }] } }""", "The stack export cannot be read: 'a' is not a URN (at deployment.resources[0], line 1, column 60).")]
    public void What_is_no_export_says_what_is_wrong_and_where(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<PlanFormatException>(() => StackExport.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_cut_is_noticed()
    {
        var whole = $$"""{ "version": 3, "deployment": { "resources": [{{Resource("aws:s3/bucket:Bucket", "data", "\"inputs\": { \"a\": [1] }")}}] } }""";
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<PlanFormatException>(() => StackExport.Read(whole[..length]));
        }
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000));

        var problem = Assert.Throws<PlanFormatException>(() => Read(Resource("aws:a/b:C", "c", $"\"inputs\": {{ \"x\": {deep} }}")));

        Assert.Contains("depth", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"inputs\": { \"x\": 1, \"x\": 2 }")]
    [InlineData("\"inputs\": []")]
    [InlineData("\"parent\": \"urn:pulumi:prod::shop::a:b:C::c\"")]
    [InlineData("\"customTimeouts\": { \"create\": 1e300 }")]
    [InlineData("\"custom\": \"yes\"")]
    [InlineData("\"dependencies\": [1]")]
    public void What_cannot_be_is_refused(string field) => Assert.Throws<PlanFormatException>(() => Read(Resource("a:b:C", "c", field)));

    [Fact]
    public void Parents_and_dependencies_that_are_not_there_are_kept_as_they_stand()
    {
        var plan = Read(Resource("a:b:C", "c", "\"parent\": \"urn:pulumi:prod::shop::x:y:Z::gone\", \"dependencies\": [\"urn:pulumi:prod::shop::x:y:Z::gone\"]"));

        Assert.Equal("c", Assert.Single(plan.Roots).Name);
        Assert.Null(plan.ParentOf(plan.Resources[0]));
    }

    [Fact]
    public void An_export_of_50_MB_is_read()
    {
        var text = new string('x', 5_000);
        var json = new StringBuilder("{ \"version\": 3, \"deployment\": { \"resources\": [");
        for (var i = 0; i < 10_000; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(Resource("aws:s3/bucket:Bucket", $"b{i}", $"\"inputs\": {{ \"policy\": \"{text}\" }}, \"id\": \"b{i}\""));
        }

        var bytes = Encoding.UTF8.GetBytes(json.Append("] } }").ToString());

        Assert.InRange(bytes.Length, 50_000_000, 70_000_000);
        Assert.Equal(10_000, StackExport.Read(bytes).Resources.Count);
    }

    private static Plan Read(string resources) => StackExport.Read($$"""{ "version": 3, "deployment": { "manifest": {}, "resources": [{{resources}}] } }""");

    private static string Resource(string type, string name, string fields = "\"id\": \"i\"") =>
        $$"""{ "urn": "{{Urn(type, name)}}", "custom": true, "type": "{{type}}", {{fields}} }""";

    private static string Urn(string type, string name) => $"urn:pulumi:prod::shop::{type}::{name}";

    private static string Secret(string field, string value) => $$"""{ "{{Signature}}": "1b47061264138c4ac30d75fd1eb44270", "{{field}}": "{{value}}" }""";
}
