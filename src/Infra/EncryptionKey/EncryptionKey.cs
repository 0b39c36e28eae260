using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;
using Kms = Pulumi.Aws.Kms;

namespace Infra;

/// <summary>
/// A KMS key of your own for data at rest: rotated, slow to delete, administered through IAM, and used by AWS services only as far as they
/// are named.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/encryption-key.md</c>.</remarks>
public sealed partial class EncryptionKey : InfraComponent, ILinkable
{
    private const string Type = "infra:key:EncryptionKey";

    private readonly Dictionary<string, Output<string>> _replicas = new(StringComparer.Ordinal);

    // Null for a key that was made elsewhere: its policy is not known here.
    private readonly ImmutableHashSet<KeyUser>? _users;

    /// <summary>Creates a key.</summary>
    /// <param name="name">The key's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="EncryptionKeyDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public EncryptionKey(string name, EncryptionKeyArgs? args = null, ComponentResourceOptions? options = null)
        : base(Type, name, args ??= new(), options)
    {
        _users = [.. args.Users];
        var defaults = EncryptionKeyDefaults.For(Tier);
        var key = CreateKey(args, defaults);
        var policy = CreatePolicy(args, key);
        var alias = CreateAlias("alias", args, key.KeyId, region: null);
        foreach (var region in args.ReplicaRegions)
        {
            _replicas[region] = CreateReplica(args, defaults, key, region).Arn;
        }

        // The policy's URN is known even in a preview, and makes whatever uses the key wait until the key lets it.
        Arn = Output.Tuple(key.Arn, policy.Urn).Apply(known => known.Item1);
        KeyId = Output.Tuple(key.KeyId, policy.Urn).Apply(known => known.Item1);
        AliasName = alias.Name;
        Publish();
    }

    private EncryptionKey(string name, Input<string> arn, EncryptionKeyArgs args, ComponentResourceOptions? options)
        : base(Type, name, args, options)
    {
        Arn = arn.Apply(text => RequireArn(name, text));
        KeyId = Arn.Apply(text => text[(text.LastIndexOf('/') + 1)..]);
        Publish();
    }

    /// <summary>A key that was made elsewhere, such as by a platform team. Creates nothing; its policy has to let in what uses it.</summary>
    /// <param name="name">The key's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="arn">The key's ARN, not that of an alias: IAM policies know keys only.</param>
    /// <param name="options">Pulumi's options, such as a parent.</param>
    /// <exception cref="InvalidArgumentsException">The ARN is not that of a key.</exception>
    public static EncryptionKey FromExisting(string name, Input<string> arn, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (Known.TryGet(arn, out var text))
        {
            RequireArn(name, text);
        }

        return new(name, arn, new EncryptionKeyArgs(), options);
    }

    /// <summary>The key's ARN. Whatever is created with it waits for the key's policy.</summary>
    public Output<string> Arn { get; }

    /// <summary>The key's id.</summary>
    public Output<string> KeyId { get; }

    /// <summary>The key's alias, for people. Null for a key that was made elsewhere.</summary>
    public Output<string>? AliasName { get; }

    /// <summary>True when the key's policy lets an AWS service use it, and for a key that was made elsewhere, whose policy is not known.</summary>
    public bool Allows(KeyUser user) => _users is null || _users.Contains(user);

    /// <summary>
    /// The ARN of the key's replica in another Region, for copies of data there. Null when it has none there, which of a key that was made elsewhere is not known.
    /// </summary>
    /// <param name="region">The Region, such as <c>eu-central-1</c>.</param>
    public Output<string>? ReplicaArn(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        // Replicas have the key's id.
        return _users is null ? Arn.Apply(arn => InRegion(arn, region)) : _replicas.GetValueOrDefault(region);
    }

    /// <summary>What a role needs to read what another AWS service encrypted with the key, through that service only.</summary>
    /// <param name="service">The service as KMS knows it: <c>sqs</c>, <c>secretsmanager</c>, <c>s3</c>.</param>
    public PolicyStatement DecryptThrough(string service) => Through("Decrypt", service, "kms:Decrypt");

    /// <summary>What a role needs to read and write what another AWS service encrypts with the key, through that service only.</summary>
    /// <param name="service">The service as KMS knows it: <c>sqs</c>, <c>secretsmanager</c>, <c>s3</c>.</param>
    // Writing also reads: services check or reuse data keys, e.g. for the parts of an upload.
    public PolicyStatement EncryptThrough(string service) => Through("Encrypt", service, "kms:Decrypt", "kms:GenerateDataKey");

    private PolicyStatement Through(string verb, string service, params string[] actions) => new($"{verb}Through{LinkVariable.Pascal(service)}", actions)
    {
        Resources = { Arn },
        Conditions = { new PolicyCondition("StringEquals", "kms:ViaService", Output.Format($"{service}.{Context.Deployed.Region}.{Context.Deployed.DnsSuffix}")) },
    };

    /// <summary>Notes a problem unless the key, if there is one, lets an AWS service use it.</summary>
    internal static void Require(ArgumentProblems problems, string argument, EncryptionKey? key, KeyUser user, string reason)
    {
        if (key is not null && !key.Allows(user))
        {
            problems.Add(
                argument, $"EncryptionKey '{key.Name}'", $"a key that lets {user} use it, because {reason}",
                $"add KeyUser.{user} to the Users of the key");
        }
    }

    private Kms.Key CreateKey(EncryptionKeyArgs args, EncryptionKeyDefaults defaults) => Children.Create(
        "key",
        tags => new Kms.KeyArgs
        {
            Description = args.Description ?? $"{Platform.Service}: {Name}",
            EnableKeyRotation = true,
            RotationPeriodInDays = args.RotationDays ?? defaults.RotationDays,
            DeletionWindowInDays = args.DeletionWindowDays ?? defaults.DeletionWindowDays,
            MultiRegion = args.MultiRegion,
            Tags = tags,
        },
        (name, childArgs, options) => new Kms.Key(name, childArgs, options),
        args.Customize.Key,
        new CustomResourceOptions { Protect = defaults.Protect });

    private Kms.KeyPolicy CreatePolicy(EncryptionKeyArgs args, Kms.Key key) => Children.Create(
        "policy",
        _ => new Kms.KeyPolicyArgs { KeyId = key.KeyId, Policy = new EncryptionKeyPolicy(Context.Deployed, Context.Deployed.Region).ToJson(args) },
        (name, childArgs, options) => new Kms.KeyPolicy(name, childArgs, options),
        args.Customize.Policy);

    private Kms.Alias CreateAlias(string role, EncryptionKeyArgs args, Output<string> keyId, string? region) => Children.Create(
        role,
        _ =>
        {
            var aliasArgs = new Kms.AliasArgs { Name = "alias/" + Context.PhysicalName(NameRule.KeyAlias), TargetKeyId = keyId };
            if (region is not null)
            {
                aliasArgs.Region = region;
            }

            return aliasArgs;
        },
        (name, childArgs, options) => new Kms.Alias(name, childArgs, options),
        args.Customize.Alias);

    private Kms.ReplicaKey CreateReplica(EncryptionKeyArgs args, EncryptionKeyDefaults defaults, Kms.Key key, string region)
    {
        var replica = Children.Create(
            $"replica-{region}",
            tags => new Kms.ReplicaKeyArgs
            {
                Region = region,
                PrimaryKeyArn = key.Arn,
                Description = args.Description ?? $"{Platform.Service}: {Name}",
                DeletionWindowInDays = args.DeletionWindowDays ?? defaults.DeletionWindowDays,
                Policy = new EncryptionKeyPolicy(Context.Deployed, region).ToJson(args),
                Tags = tags,
            },
            (name, childArgs, options) => new Kms.ReplicaKey(name, childArgs, options),
            args.Customize.Replica,
            new CustomResourceOptions { Protect = defaults.Protect });
        CreateAlias($"alias-{region}", args, replica.KeyId, region);
        return replica;
    }

    private void Publish() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["arn"] = Arn,
        ["aliasName"] = AliasName,
    });

    private static string InRegion(string arn, string region)
    {
        var parts = arn.Split(':');
        parts[3] = region;
        return string.Join(':', parts);
    }

    private static string RequireArn(string name, string arn)
    {
        if (!Known.IsSymbolic(arn) && !KeyArn().IsMatch(arn))
        {
            var problems = new ArgumentProblems(nameof(EncryptionKey), name);
            problems.Add("arn", arn, "the ARN of a key: arn:aws:kms:region:account:key/id", "look the key up behind its alias and give its own ARN");
            problems.ThrowIfAny();
        }

        return arn;
    }

    [GeneratedRegex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyArn();
}
