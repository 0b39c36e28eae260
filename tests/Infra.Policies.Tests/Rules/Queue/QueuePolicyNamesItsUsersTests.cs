using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class QueuePolicyNamesItsUsersTests : RuleTests<QueuePolicyNamesItsUsers>
{
    [Theory]
    [InlineData("Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }")]
    [InlineData("Effect: Allow, Principal: { Service: sns.amazonaws.com }")]
    [InlineData("Effect: Allow, Principal: { AWS: '${role.arn}' }")]
    [InlineData("Effect: Deny, Principal: '*'")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } }")]
    [InlineData("Effect: Allow, Principal: { AWS: '*' }, Condition: { ArnEquals: { 'aws:SourceArn': '${role.arn}' } }")]
    public void Good_when_principals_are_named_or_narrowed_down(string statement) => Passes(Policy(statement));

    [Theory]
    [InlineData("aws:PrincipalOrgID")]
    [InlineData("aws:PrincipalOrgPaths")]
    [InlineData("aws:PrincipalAccount")]
    [InlineData("aws:PrincipalArn")]
    [InlineData("aws:SourceOwner")]
    [InlineData("aws:SourceOrgID")]
    [InlineData("aws:SourceVpce")]
    [InlineData("aws:SourceVpc")]
    [InlineData("aws:userid")]
    [InlineData("aws:SourceOrgPaths")]
    [InlineData("aws:VpceAccount")]
    public void Good_when_a_condition_narrows_everyone_down(string key) =>
        Passes(Policy($"Effect: Allow, Principal: '*', Condition: {{ StringEquals: {{ '{key}': x }} }}"));

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:sqs/queue:Queue x: {}");

    [Theory]
    [InlineData("Effect: Allow, Principal: '*'")]
    [InlineData("Effect: Allow, Principal: { AWS: ['arn:aws:iam::1:root', '*'] }")]
    [InlineData("Effect: Allow, NotPrincipal: { AWS: 'arn:aws:iam::1:root' }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:orders' } }")]
    [InlineData("Effect: Allow, Principal: '*', Condition: { StringNotEquals: { 'aws:SourceAccount': '111122223333' } }")]
    public void Bad_when_everyone_is_allowed(string statement)
    {
        Violates(Policy(statement), "x", "policy.Statement[1]", "A statement allows everyone.");
        Violates($"aws:sns/topic:Topic x: {{ policy: !json {{ Statement: [{{ {statement} }}, {{ {Tls} }}] }} }}", "x", "policy.Statement[0]");
    }

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("'not json'")]
    public void Unknown_policy(string policy) => Undecidable($"aws:sqs/queue:Queue x: {{ policy: {policy} }}", "x");

    [Fact]
    public void Unknown_principal() => Undecidable(Policy("Effect: Allow, Principal: { AWS: '${role.a}${role.b}' }"), "x", "policy.Statement[1]");

    [Fact]
    public void Bad_without_a_statement_about_tls() => Violates("""
        aws:sns/topicPolicy:TopicPolicy x:
          policy: !json { Statement: { Effect: Allow, Principal: { AWS: 'arn:aws:iam::1:root' }, Action: 'sns:Publish', Resource: '*' } }
        """, "x", "policy", "The policy does not deny requests without TLS.");

    [Theory]
    [InlineData("Effect: Deny", "Effect: Allow")]
    [InlineData("'false'", "'true'")]
    [InlineData("sqs:*", "sqs:ReceiveMessage")]
    [InlineData("Condition: {", "Condition: { StringEquals: { 'aws:userid': x },")]
    public void Bad_when_some_plain_http_gets_through(string part, string changed) => Assert.Contains(
        Evaluate(Policy("Effect: Deny, Principal: '*'").Replace(part, changed, StringComparison.Ordinal), null).Findings,
        finding => finding.Kind == FindingKind.Violation && finding.Message == "The policy does not deny requests without TLS.");

    [Fact]
    public void Good_when_plain_http_is_denied_with_if_exists() =>
        Passes(Policy("Effect: Deny, Principal: '*'").Replace("Bool: {", "BoolIfExists: {", StringComparison.Ordinal));

    [Theory]
    [InlineData("Bool: { 'aws:SecureTransport': 'false'", "Bool: { 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false'")]
    [InlineData("Bool: { 'aws:SecureTransport': 'false'", "BoolIfExists: { 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false'")]
    public void Bad_when_the_denial_of_plain_http_has_a_second_condition(string part, string changed) => Violates(
        Policy("Effect: Deny, Principal: '*'").Replace(part, changed, StringComparison.Ordinal), "x", "policy", "The policy does not deny requests without TLS.");

    [Fact]
    public void Good_when_a_topic_denies_plain_http() => Passes($$"""
        aws:sns/topicPolicy:TopicPolicy x:
          policy: !json { Statement: { {{Tls.Replace("sqs:*", "sns:Publish", StringComparison.Ordinal)}} } }
        """);

    private const string Tls = "Effect: Deny, Principal: '*', Action: 'sqs:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } }";

    private static string Policy(string statement) => $$"""
        aws:iam/role:Role role: {}
        aws:sqs/queuePolicy:QueuePolicy x:
          policy: !json { Statement: [{ {{Tls}} }, { {{statement}} }] }
        """;
}
