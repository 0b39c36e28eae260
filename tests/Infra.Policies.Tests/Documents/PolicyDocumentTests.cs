namespace Infra.Policies.Tests.Documents;

public sealed class PolicyDocumentTests
{
    [Theory]
    [InlineData("Principal: '*'", "Yes")]
    [InlineData("Principal: { AWS: '*' }", "Yes")]
    [InlineData("Principal: { AWS: ['arn:aws:iam::1:root', '*'] }", "Yes")]
    [InlineData("Principal: { Service: sns.amazonaws.com }", "No")]
    [InlineData("Principal: { AWS: 'arn:aws:iam::1:root' }", "No")]
    [InlineData("Principal: { AWS: '${other.arn}' }", "No")]
    [InlineData("Principal: { AWS: 'arn:${other.arn}' }", "No")]
    [InlineData("Principal: { AWS: '${other.a}${other.b}' }", "Unknown")]
    [InlineData("NotPrincipal: { AWS: 'arn:aws:iam::1:root' }", "Yes")]
    [InlineData("Sid: nobody", "No")]
    public void Everyone_is_recognised(string principal, string expected) =>
        Assert.Equal(expected, Statement($"Effect: Allow, {principal}").NamesEveryone.ToString());

    [Fact]
    public void Denying_all_but_some_does_not_name_everyone() =>
        Assert.True(Statement("Effect: Deny, NotPrincipal: { AWS: 'arn:aws:iam::1:root' }").NamesEveryone.IsNo);

    [Theory]
    [InlineData("Action: 's3:GetObject'", "Yes")]
    [InlineData("Action: 'S3:getobject'", "Yes")]
    [InlineData("Action: ['sqs:*', 's3:Get*']", "Yes")]
    [InlineData("Action: '*'", "Yes")]
    [InlineData("Action: 's3:PutObject'", "No")]
    [InlineData("NotAction: 's3:PutObject'", "Yes")]
    [InlineData("NotAction: ['s3:*']", "No")]
    [InlineData("Action: '${other.action}'", "Unknown")]
    [InlineData("Action: 's3:${other.action}'", "Unknown")]
    [InlineData("Sid: nothing", "No")]
    public void Actions_cover_by_name_and_by_pattern(string action, string expected) =>
        Assert.Equal(expected, Statement(action).Covers("s3:GetObject").ToString());

    [Theory]
    [InlineData("Resource: '*'", "Yes")]
    [InlineData("Resource: ['arn:aws:s3:::a', '*']", "Yes")]
    [InlineData("Resource: 'arn:aws:s3:::a/*'", "No")]
    [InlineData("Resource: '${other.arn}/*'", "No")]
    [InlineData("Resource: '${other.arn}'", "No")]
    [InlineData("Resource: '${other.a}${other.b}'", "Unknown")]
    [InlineData("NotResource: 'arn:aws:s3:::a'", "Yes")]
    [InlineData("Resource: 'arn:*'", "Yes")]
    [InlineData("Resource: 'arn:aws:*'", "Yes")]
    [InlineData("Resource: 'arn:aws-cn:*:*:*:*'", "Yes")]
    [InlineData("Resource: '**'", "Yes")]
    [InlineData("Resource: 'arn:aws:s3:::*'", "No")]
    [InlineData("Resource: 'arn:aws:*:*:111122223333:*'", "No")]
    [InlineData("Resource: { 'Fn::Sub': '*' }", "No")]
    public void Every_resource_is_recognised(string resource, string expected) =>
        Assert.Equal(expected, Statement(resource).NamesEveryResource.ToString());

    [Theory]
    [InlineData("Condition: { Bool: { 'aws:SecureTransport': 'false' } }", "Yes")]
    [InlineData("Condition: { Bool: { 'aws:SecureTransport': false } }", "Yes")]
    [InlineData("Condition: { bool: { 'AWS:securetransport': ['false'] } }", "Yes")]
    [InlineData("Condition: { Bool: { 'aws:SecureTransport': 'true' } }", "No")]
    [InlineData("Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } }", "No")]
    [InlineData("Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }", "No")]
    [InlineData("Condition: { Bool: { 'aws:SecureTransport': '${other.x}' } }", "Unknown")]
    [InlineData("Sid: none", "No")]
    public void Conditions_are_compared(string condition, string expected) =>
        Assert.Equal(expected, Statement(condition).HasCondition("Bool", "aws:SecureTransport", "false").ToString());

    [Theory]
    [InlineData("StringLike: { 'AWS:PrincipalOrgID': o-1 }", "Yes")]
    [InlineData("ArnEquals: { 'aws:SourceArn': '${other.arn}' }", "Yes")]
    [InlineData("StringEquals: { 'aws:SourceAccount': '1' }", "No")]
    [InlineData("StringNotEquals: { 'aws:PrincipalOrgID': o-1 }", "No")]
    [InlineData("StringEqualsIfExists: { 'aws:PrincipalOrgID': o-1 }", "No")]
    [InlineData("'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': o-1 }", "No")]
    [InlineData("'Null': { 'aws:PrincipalOrgID': false }", "No")]
    [InlineData("StringLike: { 'aws:PrincipalOrgID': '*' }", "No")]
    [InlineData("StringLike: { 'aws:PrincipalOrgID': [o-1, '*'] }", "No")]
    [InlineData("StringLike: { 'aws:PrincipalOrgID': 'o-*' }", "No")]
    [InlineData("StringLike: { 'aws:PrincipalOrgID': 'o-1/r-1/*' }", "Yes")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:orders' }", "No")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:iam::11112222333?:role/a' }", "No")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*' }", "No")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:111122223333:*' }", "Yes")]
    [InlineData("ArnLike: { 'aws:SourceArn': ['arn:aws:sns:*:111122223333:*', 'arn:aws:sns:*:*:*'] }", "No")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:${other.account}:*' }", "Yes")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:orders' }", "Yes")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::orders/*' }", "Yes")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::orders-*' }", "No")]
    [InlineData("ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' }", "No")]
    [InlineData("StringLike: { 'aws:SourceArn': '${other.a}${other.b}' }", "Unknown")]
    public void Only_conditions_that_narrow_down_restrict(string condition, string expected) =>
        Assert.Equal(expected, Statement($"Condition: {{ {condition} }}").RestrictsBy("aws:SourceArn", "aws:PrincipalOrgID").ToString());

    [Fact]
    public void Conditions_are_there_or_not()
    {
        Assert.True(Statement("Condition: { Bool: { a: true } }").HasConditions.IsYes);
        Assert.True(Statement("Sid: none").HasConditions.IsNo);
        Assert.True(Statement("Sid: none").RestrictsBy("aws:SourceArn").IsNo);
    }

    [Fact]
    public void Effects_are_read()
    {
        Assert.True(Statement("Effect: Allow").IsAllow.IsYes);
        Assert.True(Statement("Effect: Allow").IsDeny.IsNo);
        Assert.True(Statement("Effect: Deny").IsDeny.IsYes);
    }

    [Fact]
    public void A_single_statement_need_not_be_a_list()
    {
        var property = Plans.Value("!json { Statement: { Effect: Allow, Action: 's3:*' } }");

        Assert.Equal("p.Statement", Assert.Single(PolicyDocument.Read(property).Statements).Source.Path);
    }

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("${other.json}")]
    [InlineData("'{ \"Statement\": ${other.statements} }'")]
    public void An_unknown_document_has_one_unknown_statement(string value)
    {
        var document = PolicyDocument.Read(Plans.Value(value));

        var statement = Assert.Single(document.Statements);
        Assert.True(statement.IsAllow.IsUnknown);
        Assert.True(statement.NamesEveryone.IsUnknown);
        Assert.True(statement.Covers("s3:GetObject").IsUnknown);
        Assert.True(statement.NamesEveryResource.IsUnknown);
        Assert.True(statement.HasCondition("Bool", "aws:SecureTransport", "false").IsUnknown);
        Assert.True(document.Any(static _ => Truth.Unknown).IsUnknown);
    }

    [Fact]
    public void A_missing_document_has_no_statement()
    {
        var document = PolicyDocument.Read(Plans.Value("null"));

        Assert.Empty(document.Statements);
        Assert.True(document.Any(static _ => Truth.Yes).IsNo);
    }

    [Fact]
    public void A_document_as_an_object_is_read_too() =>
        Assert.True(Assert.Single(PolicyDocument.Read(Plans.Value("{ Statement: [{ Effect: Allow }] }")).Statements).IsAllow.IsYes);

    private static PolicyStatement Statement(string content) =>
        PolicyDocument.Read(Plans.Value($"!json {{ Statement: [{{ {content} }}] }}")).Statements.Single();
}
