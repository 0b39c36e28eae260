using System.Collections.Immutable;
using Pulumi;

namespace Infra.Tests;

/// <summary>A component that can be linked to and has everything a link can carry.</summary>
internal sealed class Ledger(string name) : InfraComponent("infra:test:Ledger", name, new LinkTargetArgs(), null), ILinkable
{
    public const string SecretArn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ledger-AbCdEf";

    public bool HasSecretVariable { get; init; }

    public Link ToLink() => ReadWrite();

    public Link ReadOnly() => Create(LinkAccess.ReadOnly, "ledger:Read");

    public Link ReadWrite() => Create(LinkAccess.ReadWrite, "ledger:Read", "ledger:Write");

    private Link Create(LinkAccess access, params string[] actions) => new(this, access)
    {
        Permissions = [new PolicyStatement("Use", actions) { Resources = { $"arn:aws:ledger:eu-west-1:123456789012:{Name}" } }],
        StartPermissions = [new PolicyStatement("Decrypt", "kms:Decrypt") { Resources = { "arn:aws:kms:eu-west-1:123456789012:key/1" } }],
        Port = new LinkPort($"{Name}-group", 5432),
        Environment = Map(LinkVariable.Create("Ledgers", Name, "Url"), HasSecretVariable ? Output.CreateSecret("hunter2") : $"https://{Name}"),
        Secrets = Map(LinkVariable.Create("Ledgers", Name, "Key"), $"{SecretArn}:key::"),
        AwsServices = ["sqs", "s3"],
    };

    private static ImmutableSortedDictionary<string, Input<string>> Map(string name, Input<string> value) =>
        ImmutableSortedDictionary.Create<string, Input<string>>(StringComparer.Ordinal).Add(name, value);
}

/// <summary>A file system to mount.</summary>
internal sealed class SharedDisk(string name) : InfraComponent("infra:test:SharedDisk", name, new LinkTargetArgs(), null), ILinkable
{
    public Link ToLink() => new(this, LinkAccess.ReadOnly)
    {
        Volume = new LinkVolume("fs-1", "fsap-1", "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-1", IsReadOnly: true),
    };
}

/// <summary>A queue to consume.</summary>
internal sealed class Inbox(string name, int visibilitySeconds = 180) : InfraComponent("infra:test:Inbox", name, new LinkTargetArgs(), null), ILinkable
{
    public Link ToLink() => new(this, LinkAccess.ConsumeOnly)
    {
        Permissions = [new PolicyStatement("Consume", "sqs:DeleteMessage", "sqs:ReceiveMessage") { Resources = { $"arn:aws:sqs:eu-west-1:123456789012:{Name}" } }],
        AwsServices = ["sqs"],
        Queue = new LinkQueue($"shop-{Name}", $"arn:aws:sqs:eu-west-1:123456789012:shop-{Name}", TimeSpan.FromSeconds(visibilitySeconds)),
    };
}

internal sealed class LinkTargetArgs : ComponentArgs
{
    protected override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
    }
}
