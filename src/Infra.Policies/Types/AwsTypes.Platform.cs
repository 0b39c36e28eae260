namespace Infra.Policies;

/// <summary>The AWS types that rules name. Identity, keys, secrets, messages, logs, alarms and budgets.</summary>
internal static partial class AwsTypes
{
    public static readonly ResourceType Role = ResourceType.Of("aws:iam/role:Role");
    public static readonly ResourceType RolePolicy = ResourceType.Of("aws:iam/rolePolicy:RolePolicy");
    public static readonly ResourceType RolePolicyAttachment = ResourceType.Of("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    public static readonly ResourceType RolePoliciesExclusive = ResourceType.Of("aws:iam/rolePoliciesExclusive:RolePoliciesExclusive");
    public static readonly ResourceType RolePolicyAttachmentsExclusive = ResourceType.Of(
        "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive");
    public static readonly ResourceType ManagedPolicy = ResourceType.Of("aws:iam/policy:Policy");
    public static readonly ResourceType ManagedPolicyAttachment = ResourceType.Of("aws:iam/policyAttachment:PolicyAttachment");
    public static readonly ResourceType User = ResourceType.Of("aws:iam/user:User");
    public static readonly ResourceType UserPolicy = ResourceType.Of("aws:iam/userPolicy:UserPolicy");
    public static readonly ResourceType UserPolicyAttachment = ResourceType.Of("aws:iam/userPolicyAttachment:UserPolicyAttachment");
    public static readonly ResourceType UserLoginProfile = ResourceType.Of("aws:iam/userLoginProfile:UserLoginProfile");
    public static readonly ResourceType UserPolicyAttachmentsExclusive = ResourceType.Of(
        "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive");
    public static readonly ResourceType ServiceSpecificCredential = ResourceType.Of("aws:iam/serviceSpecificCredential:ServiceSpecificCredential");
    public static readonly ResourceType SshKey = ResourceType.Of("aws:iam/sshKey:SshKey");
    public static readonly ResourceType Group = ResourceType.Of("aws:iam/group:Group");
    public static readonly ResourceType GroupPolicy = ResourceType.Of("aws:iam/groupPolicy:GroupPolicy");
    public static readonly ResourceType GroupPolicyAttachment = ResourceType.Of("aws:iam/groupPolicyAttachment:GroupPolicyAttachment");
    public static readonly ResourceType GroupPolicyAttachmentsExclusive = ResourceType.Of(
        "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive");
    public static readonly ResourceType AccessKey = ResourceType.Of("aws:iam/accessKey:AccessKey");
    public static readonly ResourceType InstanceProfile = ResourceType.Of("aws:iam/instanceProfile:InstanceProfile");
    public static readonly ResourceType Key = ResourceType.Of("aws:kms/key:Key");
    public static readonly ResourceType KeyPolicy = ResourceType.Of("aws:kms/keyPolicy:KeyPolicy");
    public static readonly ResourceType ExternalKey = ResourceType.Of("aws:kms/externalKey:ExternalKey");
    public static readonly ResourceType ReplicaKey = ResourceType.Of("aws:kms/replicaKey:ReplicaKey");
    public static readonly ResourceType Secret = ResourceType.Of("aws:secretsmanager/secret:Secret");
    public static readonly ResourceType SecretVersion = ResourceType.Of("aws:secretsmanager/secretVersion:SecretVersion");
    public static readonly ResourceType SecretRotation = ResourceType.Of("aws:secretsmanager/secretRotation:SecretRotation");
    public static readonly ResourceType SecretPolicy = ResourceType.Of("aws:secretsmanager/secretPolicy:SecretPolicy");
    public static readonly ResourceType SsmParameter = ResourceType.Of("aws:ssm/parameter:Parameter");
    public static readonly ResourceType Queue = ResourceType.Of("aws:sqs/queue:Queue");
    public static readonly ResourceType QueuePolicy = ResourceType.Of("aws:sqs/queuePolicy:QueuePolicy");
    public static readonly ResourceType QueueRedrivePolicy = ResourceType.Of("aws:sqs/redrivePolicy:RedrivePolicy");
    public static readonly ResourceType QueueRedriveAllowPolicy = ResourceType.Of("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy");
    public static readonly ResourceType Topic = ResourceType.Of("aws:sns/topic:Topic");
    public static readonly ResourceType TopicPolicy = ResourceType.Of("aws:sns/topicPolicy:TopicPolicy");
    public static readonly ResourceType TopicSubscription = ResourceType.Of("aws:sns/topicSubscription:TopicSubscription");
    public static readonly ResourceType MessageBroker = ResourceType.Of("aws:mq/broker:Broker");
    public static readonly ResourceType LogGroup = ResourceType.Of("aws:cloudwatch/logGroup:LogGroup");
    public static readonly ResourceType LogDeliverySource = ResourceType.Of("aws:cloudwatch/logDeliverySource:LogDeliverySource");
    public static readonly ResourceType LogDeliveryDestination = ResourceType.Of("aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination");
    public static readonly ResourceType MetricAlarm = ResourceType.Of("aws:cloudwatch/metricAlarm:MetricAlarm");
    public static readonly ResourceType CompositeAlarm = ResourceType.Of("aws:cloudwatch/compositeAlarm:CompositeAlarm");
    public static readonly ResourceType HealthCheck = ResourceType.Of("aws:route53/healthCheck:HealthCheck");
    public static readonly ResourceType DeploymentGroup = ResourceType.Of("aws:codedeploy/deploymentGroup:DeploymentGroup");
    public static readonly ResourceType ConfigurationEnvironment = ResourceType.Of("aws:appconfig/environment:Environment");
    public static readonly ResourceType EventRule = ResourceType.Of("aws:cloudwatch/eventRule:EventRule");
    public static readonly ResourceType EventBus = ResourceType.Of("aws:cloudwatch/eventBus:EventBus");
    public static readonly ResourceType EventTarget = ResourceType.Of("aws:cloudwatch/eventTarget:EventTarget");
    public static readonly ResourceType Schedule = ResourceType.Of("aws:scheduler/schedule:Schedule");
    public static readonly ResourceType Trail = ResourceType.Of("aws:cloudtrail/trail:Trail");
    public static readonly ResourceType Budget = ResourceType.Of("aws:budgets/budget:Budget");
    public static readonly ResourceType Provider = ResourceType.Of("pulumi:providers:aws");
    public static readonly ResourceType UserPool = ResourceType.Of("aws:cognito/userPool:UserPool");
}
