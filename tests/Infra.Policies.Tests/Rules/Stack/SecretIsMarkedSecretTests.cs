using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class SecretIsMarkedSecretTests : RuleTests<SecretIsMarkedSecret>
{
    [Theory]
    [InlineData("aws:rds/instance:Instance", "password: !secret")]
    [InlineData("aws:lambda/function:Function", "environment: { variables: { API_TOKEN: !secret } }")]
    [InlineData("aws:codebuild/project:Project", "environment: { environmentVariables: [{ name: API_TOKEN, value: !secret }] }")]
    [InlineData("kubernetes:core/v1:Secret", "stringData: { anything: !secret }")]
    [InlineData("kubernetes:core/v1:Secret", "stringData: !secret")]
    [InlineData("pulumi:providers:aws", "secretKey: !secret")]
    public void Good_when_marked(string type, string property) => Passes($$"""
        {{type}} orders: { {{property}} }
        """);

    [Theory]
    [InlineData("environment: { variables: { DB_PASSWORD_ARN: \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:a\" } }")]
    [InlineData("environment: { variables: { DB_SECRET: \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:a\" } }")]
    [InlineData("environment: { variables: { DB_PASSWORD_PATH: /prod/orders, DB_PASSWORD: /prod/orders/password } }")]
    [InlineData("environment: { variables: { API_TOKEN: \"\", USE_TOKEN: \"true\" } }")]
    [InlineData("environment: { environmentVariables: [{ name: API_TOKEN, value: orders/token, type: SECRETS_MANAGER }] }")]
    [InlineData("creationToken: orders-files")]
    [InlineData("apiKeySource: HEADER")]
    [InlineData("tokenValidityUnits: { accessToken: minutes }")]
    [InlineData("definition: !json { States: { Wait: { Parameters: { \"Token.$\": \"$$.Task.Token\" } } } }")]
    [InlineData("tags: { secret: none }")]
    [InlineData("tokens: 12, passwordLength: 20, url: \"https://shop.example.com/a@b\"")]
    public void Good_for_what_only_speaks_of_a_secret(string property) => NotApplicable($$"""
        aws:lambda/function:Function orders: { {{property}} }
        """);

    [Fact]
    public void Good_for_an_output_that_says_where_the_secret_is() => NotApplicable("""
        aws:secretsmanager/secret:Secret password: {}
        aws:lambda/function:Function orders: { environment: { variables: { DB_SECRET: "${password.arn}", OTHER_SECRET: "${password.id}" } } }
        """);

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:rds/instance:Instance orders: { username: app }");

    [Fact]
    public void Good_for_what_other_rules_judge() => NotApplicable("""
        aws:ssm/parameter:Parameter password: { type: String, value: tulip, name: /db/password }
        aws:ecs/taskDefinition:TaskDefinition api: { containerDefinitions: !json [{ name: api, environment: [{ name: DB_PASSWORD, value: tulip }] }] }
        kubernetes:core/v1:ConfigMap settings: { data: { DB_PASSWORD: tulip } }
        """);

    [Theory]
    [InlineData("aws:rds/instance:Instance", "password: tulip-42", "password")]
    [InlineData("aws:lambda/function:Function", "environment: { variables: { API_TOKEN: tulip-42 } }", "environment.variables.API_TOKEN")]
    [InlineData("aws:codebuild/project:Project", "environment: { environmentVariables: [{ name: API_TOKEN, value: tulip }] }", "environment.environmentVariables[0].name")]
    [InlineData("aws:cloudfront/distribution:Distribution", "origins: [{ customHeaders: [{ name: X-Secret, value: tulip }] }]", "origins[0].customHeaders[0].name")]
    [InlineData("aws:elasticache/user:User", "passwords: [tulip]", "passwords[0]")]
    [InlineData("aws:batch/jobDefinition:JobDefinition", "containerProperties: !json { environment: [{ name: DB_PASSWORD, value: tulip }] }", "containerProperties.environment[0].name")]
    [InlineData("kubernetes:core/v1:Secret", "data: { anything: dHVsaXA= }", "data.anything")]
    [InlineData("pulumi:providers:aws", "secretKey: tulip", "secretKey")]
    public void Bad_in_plain_text(string type, string property, string path) => Violates($$"""
        {{type}} orders: { {{property}} }
        """, "orders", path);

    [Theory]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    [InlineData("export KEY=AKIAABCDEFGHIJKLMNOP && run")]
    [InlineData("-----BEGIN RSA PRIVATE KEY----- abc")]
    [InlineData("postgres://app:tulip-42@db.example.com/orders")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789")]
    public void Bad_by_its_form_whatever_it_is_called(string text) => Violates($$"""
        aws:ec2/instance:Instance orders: { userData: "{{text}}" }
        """, "orders", "userData", "A secret is written in plain text.");

    [Theory]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    [InlineData("postgres://app:tulip-42@db.example.com/orders")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789")]
    public void Bad_without_showing_it(string text)
    {
        var result = Evaluate($$"""
            aws:sns/topic:Topic orders: { displayName: "{{text}}" }
            """, configuration: null);

        Assert.Equal("[hidden]", Assert.Single(result.Findings).Value);
    }

    [Theory]
    [InlineData("postgres://${USER}:${PASSWORD}@db.example.com/orders")]
    [InlineData("postgres://app:<password>@db.example.com/orders")]
    [InlineData("git@github.com:acme/shop.git")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    public void Good_for_a_text_that_only_looks_like_one(string text) => NotApplicable($$"""
        aws:ec2/instance:Instance orders: { userData: "{{text}}" }
        """);

    [Fact]
    public void Bad_for_an_output_in_the_place_of_a_password() => Violates("""
        aws:iam/user:User mailer: {}
        aws:lambda/function:Function orders: { environment: { variables: { MAIL: "smtp://${mailer.name}:${mailer.uniqueId}@mail.example.com" } } }
        """, "orders", "environment.variables.MAIL");

    [Fact]
    public void Unknown_output() => Undecidable("""
        aws:iam/user:User mailer: {}
        aws:lambda/function:Function orders: { environment: { variables: { MAIL_PASSWORD: "${mailer.uniqueValue}" } } }
        """, "orders", "environment.variables.MAIL_PASSWORD");

    [Fact]
    public void Unknown_value() => Undecidable("aws:rds/instance:Instance orders: { password: !unknown }", "orders", "password");

    [Fact]
    public void Unknown_data_of_a_secret() => Undecidable("kubernetes:core/v1:Secret orders: { data: { a: !unknown } }", "orders", "data.a");
}
