using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class FunctionIsInvokedByNamedCallersTests : RuleTests<FunctionIsInvokedByNamedCallers>
{
    [Theory]
    [InlineData("principal: sns.amazonaws.com, sourceArn: '${topic.arn}'")]
    [InlineData("principal: apigateway.amazonaws.com, sourceArn: '${topic.executionArn}/*/*'")]
    [InlineData("principal: events.amazonaws.com, sourceArn: 'arn:aws:events:*:111122223333:rule/*'")]
    [InlineData("principal: s3.amazonaws.com, sourceAccount: '111122223333'")]
    [InlineData("principal: s3.amazonaws.com, sourceArn: 'arn:aws:s3:::orders', sourceAccount: '111122223333'")]
    [InlineData("principal: s3.amazonaws.com, sourceArn: '${topic.arn}', sourceAccount: '111122223333'")]
    [InlineData("principal: events.amazonaws.com.cn, sourceArn: '${topic.arn}'")]
    [InlineData("principal: 'arn:aws-cn:iam::111122223333:role/x.amazonaws.com.cn'")]
    [InlineData("principal: '111122223333'")]
    [InlineData("principal: '${topic.arn}'")]
    [InlineData("principal: 'arn:aws:iam::111122223333:role/${topic.name}'")]
    [InlineData("principal: '*', principalOrgId: o-1")]
    [InlineData("principal: alexa-appkit.amazon.com, eventSourceToken: t")]
    public void Good_when_the_caller_is_named(string inputs) => Passes(Permission(inputs));

    [Fact]
    public void Good_when_a_url_asks_who_calls() => Passes("aws:lambda/functionUrl:FunctionUrl x: { authorizationType: AWS_IAM }");

    [Theory]
    [InlineData("principal: '*'", "Everyone may invoke the function.")]
    [InlineData("principal: '*', functionUrlAuthType: NONE", "Everyone may invoke the function.")]
    [InlineData("principal: s3.amazonaws.com", "The service may invoke the function for every account.")]
    [InlineData("principal: sns.amazonaws.com, sourceArn: 'arn:aws:sns:*:*:orders'", "The service may invoke the function for every account.")]
    [InlineData("principal: s3.amazonaws.com, sourceArn: 'arn:aws:s3:::*'", "The service may invoke the function for every account.")]
    [InlineData("principal: '*', sourceArn: '*'", "Everyone may invoke the function.")]
    [InlineData("principal: events.amazonaws.com", "The service may invoke the function for every account.")]
    [InlineData("principal: events.amazonaws.com.cn", "The service may invoke the function for every account.")]
    [InlineData("principal: s3.amazonaws.com, sourceArn: 'arn:aws:s3:::orders'", "A bucket may invoke the function whatever account it is in.")]
    public void Bad_when_others_may_invoke_it(string inputs, string message) => Violates(Permission(inputs), "x", "principal", message);

    [Fact]
    public void Bad_when_the_source_is_omitted() => Violates(Permission("principal: sns.amazonaws.com"), "x", "principal");

    [Fact]
    public void Bad_when_a_url_asks_nothing() => Violates(
        "aws:lambda/functionUrl:FunctionUrl x: { authorizationType: NONE }", "x", "authorizationType", "The URL asks for no authorization.");

    [Theory]
    [InlineData("principal: !unknown")]
    [InlineData("principal: sns.amazonaws.com, sourceArn: !unknown")]
    [InlineData("principal: '*', principalOrgId: !unknown")]
    public void Unknown_caller(string inputs) => Undecidable(Permission(inputs), "x", "principal");

    [Fact]
    public void Unknown_authorization() => Undecidable("aws:lambda/functionUrl:FunctionUrl x: { authorizationType: !unknown }", "x");

    private static string Permission(string inputs) => $$"""
        aws:sns/topic:Topic topic: {}
        aws:lambda/permission:Permission x: { {{inputs}} }
        """;
}
