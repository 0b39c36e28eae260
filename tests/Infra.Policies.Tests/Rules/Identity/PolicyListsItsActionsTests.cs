using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class PolicyListsItsActionsTests : RuleTests<PolicyListsItsActions>
{
    [Theory]
    [InlineData("Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*'")]
    [InlineData("Effect: Allow, Action: 's3:GetObject', Resource: '${data.arn}/*'")]
    [InlineData("Effect: Allow, Action: 's3:Get*', Resource: '${data.arn}'")]
    [InlineData("Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders-*'")]
    [InlineData("Effect: Allow, Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:*:111122223333:*'")]
    [InlineData("Effect: Allow, Action: 'kms:Decrypt', Resource: 'arn:aws:kms:*:*:alias/*'")]
    [InlineData("Effect: Allow, Action: 's3:ListBucket', Resource: 'arn:aws:s3:::*'")]
    [InlineData("Effect: Allow, Action: ['ec2:Describe*', 'cloudwatch:PutMetricData', 's3:ListAllMyBuckets'], Resource: '*'")]
    [InlineData("Effect: Allow, Action: 'kms:Decrypt', Resource: '*', Condition: { StringEquals: { 'kms:ViaService': s3.eu-west-1.amazonaws.com } }")]
    [InlineData("Effect: Deny, Action: 's3:*', Resource: '*'")]
    [InlineData("Effect: Deny, NotAction: 's3:*', Resource: '*'")]
    public void Good_when_actions_and_resources_are_listed(string statement) => Passes(Separate(statement));

    [Fact]
    public void Good_when_the_statement_is_administrator_which_another_rule_reports() =>
        Passes(Separate("Effect: Allow, Action: '*', Resource: '*'"));

    [Fact]
    public void Good_when_omitted() => NotApplicable("aws:iam/role:Role x: {}");

    [Theory]
    [InlineData("Effect: Allow, Action: 's3:*', Resource: '${data.arn}'")]
    [InlineData("Effect: Allow, Action: ['ec2:DescribeVpcs', 'sqs:*'], Resource: '*'")]
    [InlineData("Effect: Allow, Action: '*', Resource: '${data.arn}'")]
    [InlineData("Effect: Allow, NotAction: 'iam:*', Resource: '*'")]
    public void Bad_when_a_whole_service_is_allowed(string statement) =>
        Violates(Separate(statement), "x", "policy.Statement[1]", "A statement allows all actions of a service.");

    [Theory]
    [InlineData("Effect: Allow, Action: 's3:GetObject', Resource: '*'")]
    [InlineData("Effect: Allow, Action: 's3:Get*', Resource: ['${data.arn}', '*']")]
    [InlineData("Effect: Allow, Action: 'KMS:decrypt', Resource: '*'")]
    [InlineData("Effect: Allow, Action: ['sts:AssumeRole'], NotResource: '${data.arn}'")]
    public void Bad_when_data_keys_or_roles_are_open_on_every_resource(string statement) => Violates(
        Separate(statement), "x", "policy.Statement[1]", "A statement allows access to data, keys or roles on every resource.");

    [Theory]
    [InlineData("s3:PutObject")]
    [InlineData("s3:DeleteObject")]
    [InlineData("s3:PutBucketPolicy")]
    [InlineData("dynamodb:GetItem")]
    [InlineData("dynamodb:PutItem")]
    [InlineData("dynamodb:Query")]
    [InlineData("dynamodb:Scan")]
    [InlineData("dynamodb:DeleteItem")]
    [InlineData("sqs:SendMessage")]
    [InlineData("sqs:ReceiveMessage")]
    [InlineData("secretsmanager:GetSecretValue")]
    [InlineData("secretsmanager:PutSecretValue")]
    [InlineData("ssm:GetParameter")]
    [InlineData("ssm:GetParameters")]
    [InlineData("ssm:GetParametersByPath")]
    [InlineData("kms:CreateGrant")]
    [InlineData("kms:PutKeyPolicy")]
    [InlineData("lambda:InvokeFunction")]
    [InlineData("lambda:UpdateFunctionCode")]
    [InlineData("iam:CreateRole")]
    [InlineData("iam:DeleteRole")]
    public void Bad_for_each_action_that_reads_changes_or_becomes_something(string action) =>
        Violates(Separate($"Effect: Allow, Action: '{action}', Resource: '*'"), "x", "policy.Statement[1]");

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::*/*")]
    [InlineData("s3:DeleteObject", "arn:aws-cn:s3:::*")]
    [InlineData("s3:PutBucketPolicy", "arn:aws:s3:::*")]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:*:*:table/*")]
    [InlineData("dynamodb:PutItem", "arn:aws:dynamodb:*:*:table/*")]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:*:*:*")]
    [InlineData("dynamodb:Query", "arn:aws:dynamodb:*:*:table/*")]
    [InlineData("dynamodb:Scan", "arn:aws:dynamodb:*:*:table/*")]
    [InlineData("dynamodb:DeleteItem", "arn:aws:dynamodb:*:*:table/*")]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:*:*:*")]
    [InlineData("sqs:ReceiveMessage", "arn:aws:sqs:*")]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:*")]
    [InlineData("secretsmanager:PutSecretValue", "arn:aws:secretsmanager:*:*:secret:*")]
    [InlineData("ssm:GetParameter", "arn:aws:ssm:*:*:parameter/*")]
    [InlineData("ssm:GetParameters", "arn:aws:ssm:*:*:parameter/*")]
    [InlineData("ssm:GetParametersByPath", "arn:aws:ssm:*:*:parameter/*")]
    [InlineData("kms:Decrypt", "arn:aws-us-gov:kms:eu-west-1:*:key/*")]
    [InlineData("kms:CreateGrant", "arn:aws:kms:*:*:key/*")]
    [InlineData("kms:PutKeyPolicy", "arn:aws:kms:*:*:key/*")]
    [InlineData("lambda:InvokeFunction", "arn:aws:lambda:*:*:function:*")]
    [InlineData("lambda:UpdateFunctionCode", "arn:aws:lambda:*:*:function:*")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::*:role/*")]
    [InlineData("iam:CreateRole", "arn:aws:iam::*:role/*")]
    [InlineData("iam:DeleteRole", "arn:aws:iam::*:role/*")]
    public void Bad_when_the_resource_is_all_that_the_service_has(string action, string resource) => Violates(
        Separate($"Effect: Allow, Action: '{action}', Resource: ['${{data.arn}}', '{resource}']"), "x", "policy.Statement[1]",
        "A statement allows access to data, keys or roles on every resource.");

    [Fact]
    public void Bad_in_an_inline_policy_of_a_role() => Violates("""
        aws:iam/role:Role x:
          inlinePolicies: [{ name: a, policy: !json { Statement: { Effect: Allow, Action: 'sqs:*', Resource: 'arn:aws:sqs:eu-west-1:1:a' } } }]
        """, "x", "inlinePolicies[0].policy.Statement");

    [Theory]
    [InlineData("!unknown")]
    [InlineData("!secret")]
    [InlineData("'not json'")]
    public void Unknown_policy(string policy) => Undecidable($"aws:iam/policy:Policy x: {{ policy: {policy} }}", "x");

    [Theory]
    [InlineData("Effect: Allow, Action: '${data.service}:*x', Resource: '*'")]
    [InlineData("Effect: Allow, Action: 's3:GetObject', Resource: '${data.a}${data.b}'")]
    public void Unknown_part_of_a_statement(string statement) => Undecidable(Separate(statement), "x", "policy.Statement[1]");

    private static string Separate(string statement) => $$"""
        aws:s3/bucket:Bucket data: {}
        aws:iam/rolePolicy:RolePolicy x:
          policy: !json { Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: '${data.arn}' }, { {{statement}} }] }
        """;
}
