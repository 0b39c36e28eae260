namespace Infra.Policies.Rules;

/// <summary>Policies of queues and topics allow nobody but named principals, over TLS.</summary>
public sealed class QueuePolicyNamesItsUsers : ResourcePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-302",
        Slug = "queue-policy-not-public",
        Title = "Policies of queues and topics allow nobody but named principals, over TLS",
        Pillars = [Pillar.Security],
        Severity = Severity.Critical,
        Why = "With a statement that allows everyone, any account in the world can read the messages or send its own.",
        Fix = "Name the accounts, roles or services; for a service add aws:SourceArn. Add a statement that denies everyone "
            + "where aws:SecureTransport is false.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("SNS.4"), Fsbp("SQS.3")],
        Links = ["https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html"],
        Anchors = ["cdk-nag SQS4", "cdk-nag SNS3", "checkov CKV_AWS_168", "checkov CKV_AWS_169"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } =
        [AwsTypes.QueuePolicy, AwsTypes.TopicPolicy, AwsTypes.Queue, AwsTypes.Topic];

    /// <inheritdoc/>
    public override string Good => """
        aws:sqs/queuePolicy:QueuePolicy orders-policy:
          queueUrl: https://sqs.eu-west-1.amazonaws.com/111122223333/orders
          policy: !json
            Statement:
              - Effect: Allow
                Principal: { Service: sns.amazonaws.com }
                Action: "sqs:SendMessage"
                Resource: "*"
                Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:orders" } }
              - { Effect: Deny, Principal: "*", Action: "sqs:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } }
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:sqs/queuePolicy:QueuePolicy orders-policy:
          queueUrl: https://sqs.eu-west-1.amazonaws.com/111122223333/orders
          policy: !json
            Statement: [{ Effect: Allow, Principal: "*", Action: "sqs:*", Resource: "*" }]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        var document = PolicyDocument.Read(resource["policy"]);
        foreach (var statement in document.Statements)
        {
            var open = statement.IsAllow & statement.NamesEveryone & !statement.RestrictsBy([.. CallerKeys.OfPrincipalsAndNetworks, "aws:SourceOwner"]);
            resource.Require(!open.At(statement.Source), "A statement allows everyone.");
        }

        var policy = resource["policy"];
        if (!policy.IsMissing && !policy.Json().IsUnknown)
        {
            resource.Require(document.Any(DeniesPlainHttp).At(policy), "The policy does not deny requests without TLS.");
        }
    }

    private static Truth DeniesPlainHttp(PolicyStatement statement) => statement.IsDeny
        & statement.NamesEveryone
        & (statement.Covers("sqs:SendMessage") | statement.Covers("sns:Publish"))
        & statement.HoldsForPlainHttpOnly;
}
