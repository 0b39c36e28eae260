using Infra.Preview.Tests.Engine;

namespace Infra.Preview.Tests.Invokes;

public sealed class PolicyDocumentTests
{
    private const string Function = "aws:iam/getPolicyDocument:getPolicyDocument";

    [Fact]
    public async Task A_document_is_rendered_as_the_provider_renders_it()
    {
        var json = await RenderAsync("""
            { "policyId": "p1", "statements": [
              { "sid": "Read", "actions": ["s3:GetObject", "s3:ListBucket", "s3:GetObject"], "resources": ["arn:aws:s3:::a/*"],
                "principals": [{ "type": "AWS", "identifiers": ["111111111111", "222222222222"] }, { "type": "Service", "identifiers": ["ecs.amazonaws.com"] }],
                "conditions": [
                  { "test": "StringLike", "variable": "s3:prefix", "values": ["", "home/&{aws:username}/*"] },
                  { "test": "Bool", "variable": "aws:SecureTransport", "values": ["true"] } ] },
              { "effect": "Deny", "notActions": ["iam:*"], "notResources": ["*"], "notPrincipals": [{ "type": "*", "identifiers": ["*"] }] } ] }
            """);

        Assert.Equal(
            """
            {
              "Version": "2012-10-17",
              "Id": "p1",
              "Statement": [
                {
                  "Sid": "Read",
                  "Effect": "Allow",
                  "Action": [
                    "s3:ListBucket",
                    "s3:GetObject"
                  ],
                  "Resource": "arn:aws:s3:::a/*",
                  "Principal": {
                    "AWS": [
                      "222222222222",
                      "111111111111"
                    ],
                    "Service": "ecs.amazonaws.com"
                  },
                  "Condition": {
                    "Bool": {
                      "aws:SecureTransport": "true"
                    },
                    "StringLike": {
                      "s3:prefix": [
                        "",
                        "home/${aws:username}/*"
                      ]
                    }
                  }
                },
                {
                  "Effect": "Deny",
                  "NotAction": "iam:*",
                  "NotResource": "*",
                  "NotPrincipal": "*"
                }
              ]
            }
            """,
            json);
    }

    [Fact]
    public async Task Conditions_on_one_variable_are_joined_and_html_is_escaped()
    {
        var json = await RenderAsync("""
            { "statements": [{ "actions": ["a:b"], "resources": ["<&>"], "conditions": [
              { "test": "StringEquals", "variable": "v", "values": ["1"] }, { "test": "StringEquals", "variable": "v", "values": ["2", "0"] } ] }] }
            """);

        Assert.Contains("""
                  "Resource": "\u003c\u0026\u003e",
                  "Condition": {
                    "StringEquals": {
                      "v": [
                        "1",
                        "2",
                        "0"
                      ]
            """, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_come_first_and_overrides_replace_statements_of_their_sid()
    {
        const string source = """{\"Version\":\"2008-10-17\",\"Statement\":[{\"Sid\":\"A\",\"Effect\":\"Allow\",\"Action\":\"a:1\",\"Resource\":\"*\"},{\"Effect\":\"Deny\",\"Action\":[\"x:2\",\"x:1\"],\"Resource\":\"*\"}]}""";
        const string change = """{\"Statement\":[{\"Sid\":\"B\",\"Effect\":\"Deny\",\"Action\":\"b:2\",\"Resource\":\"*\"},{\"Sid\":\"C\",\"Effect\":\"Allow\",\"Action\":\"c:1\",\"Resource\":\"*\"}]}""";

        var document = await AnswerAsync($$"""
            { "sourcePolicyDocuments": ["{{source}}"], "overridePolicyDocuments": ["{{change}}"],
              "statements": [{ "sid": "A", "actions": ["a:2"], "resources": ["*"] }, { "sid": "B", "actions": ["b:1"], "resources": ["*"] }] }
            """);

        Assert.Equal(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"a:2","Resource":"*"},{"Effect":"Deny","Action":["x:2","x:1"],"Resource":"*"},{"Sid":"B","Effect":"Deny","Action":"b:2","Resource":"*"},{"Sid":"C","Effect":"Allow","Action":"c:1","Resource":"*"}]}
            """,
            document["minifiedJson"]);
    }

    [Fact]
    public async Task Symbols_in_a_document_stay_whole()
    {
        await using var client = await EngineClient.StartAsync();
        var vpc = await client.RegisterAsync("aws:ec2/vpc:Vpc", "main");

        var document = await client.InvokeAsync(Function, $$"""{ "statements": [{ "actions": ["ec2:*"], "resources": ["{{vpc.Object.Fields["arn"].StringValue}}"] }] }""");
        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "q", with: request => request.Object.Fields["policy"] = document.Fields["minifiedJson"]);

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"arn:aws:ec2:us-east-1:123456789012:vpc/${main.id}"}]}""",
            client.Planned(queue.Urn).Inputs["policy"]);
    }

    [Fact]
    public async Task A_document_with_a_secret_in_it_is_a_secret()
    {
        await using var client = await EngineClient.StartAsync();

        var document = await client.InvokeAsync(Function, $$"""{ "statements": [{ "actions": ["a:b"], "resources": [{{Wire.Secret("\"hunter2\"")}}] }] }""");

        Assert.NotNull(document.Fields["json"].StructValue);
    }

    [Theory]
    [InlineData("""{ "version": "2020" }""", "the version is '2020', allowed are 2008-10-17 and 2012-10-17")]
    [InlineData("""{ "statements": [{ "effect": "allow" }] }""", "the effect of a statement is 'allow', allowed are Allow and Deny")]
    [InlineData("""{ "statements": [{ "sid": "no blanks" }] }""", "the sid 'no blanks' may only have letters and digits")]
    [InlineData("""{ "statements": [{ "sid": "A" }, { "sid": "A" }] }""", "two statements have the sid 'A'")]
    [InlineData("""{ "version": "2008-10-17", "statements": [{ "resources": ["&{aws:username}"] }] }""", "variables such as &{aws:username} need the version 2012-10-17")]
    [InlineData("""{ "sourcePolicyDocuments": ["[]"] }""", "sourcePolicyDocuments[0] is not a policy document: it is not an object")]
    [InlineData("""{ "overridePolicyDocuments": ["{\"Statement\":{}}"] }""", "overridePolicyDocuments[0] is not a policy document: 'Statement' is not a list")]
    public async Task A_document_the_provider_would_refuse_is_refused(string args, string problem)
    {
        await using var client = await EngineClient.StartAsync();

        var refusal = await EngineClient.RefusalAsync(() => client.InvokeAsync(Function, args));

        Assert.Equal($"aws:iam/getPolicyDocument:getPolicyDocument cannot be rendered: {problem}.", refusal.Detail);
    }

    private static async Task<string> RenderAsync(string args) => (await AnswerAsync(args))["json"];

    private static async Task<Dictionary<string, string>> AnswerAsync(string args)
    {
        await using var client = await EngineClient.StartAsync();
        var document = await client.InvokeAsync(Function, args);
        return document.Fields.Where(field => field.Value.HasStringValue).ToDictionary(field => field.Key, field => field.Value.StringValue);
    }
}
