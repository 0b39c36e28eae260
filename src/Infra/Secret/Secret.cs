using Pulumi;
using Lambda = Pulumi.Aws.Lambda;
using SecretsManager = Pulumi.Aws.SecretsManager;

namespace Infra;

/// <summary>
/// A place in Secrets Manager for a value that this program never sees: it is created empty, and filled by whoever knows the value. It is read
/// where it is needed, so that neither program nor state nor task definition ever has it.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/secret.md</c>.</remarks>
public sealed partial class Secret : InfraComponent, ILinkable
{
    private readonly EncryptionKey? _key;

    /// <summary>Creates an empty secret.</summary>
    /// <param name="name">The secret's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="SecretDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Secret(string name, SecretArgs? args = null, ComponentResourceOptions? options = null)
        : base("infra:secret:Secret", name, args ??= new(), options)
    {
        _key = args.EncryptionKey;
        var defaults = SecretDefaults.For(Tier);
        var secret = CreateSecret(args, defaults);
        CreatePolicy(args, secret);
        if (args.Rotation is { } rotation)
        {
            Rotate(args, rotation, defaults, secret);
        }

        Arn = secret.Arn;
        SecretName = secret.Name;
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["arn"] = Arn,
            ["secretName"] = SecretName,
        });
    }

    /// <summary>The secret's ARN, which says nothing of its value.</summary>
    public Output<string> Arn { get; }

    /// <summary>The secret's name, by which its value is put in: the component's with a suffix.</summary>
    public Output<string> SecretName { get; }

    private SecretsManager.Secret CreateSecret(SecretArgs args, SecretDefaults defaults) => Children.Create(
        "secret",
        tags =>
        {
            var secret = new SecretsManager.SecretArgs
            {
                RecoveryWindowInDays = args.RecoveryWindowDays ?? defaults.RecoveryWindowDays,
                Tags = tags,
            };
            if (args.Description is not null)
            {
                secret.Description = args.Description;
            }

            if (args.EncryptionKey is not null)
            {
                secret.KmsKeyId = args.EncryptionKey.Arn;
            }

            foreach (var region in args.ReplicaRegions)
            {
                var replica = new SecretsManager.Inputs.SecretReplicaArgs { Region = region };
                if (args.EncryptionKey is not null)
                {
                    replica.KmsKeyId = args.EncryptionKey.ReplicaArn(region)!;
                }

                secret.Replicas.Add(replica);
            }

            return secret;
        },
        (name, childArgs, options) => new SecretsManager.Secret(name, childArgs, options),
        args.Customize.Secret,
        new CustomResourceOptions { Protect = defaults.Protect });

    private void CreatePolicy(SecretArgs args, SecretsManager.Secret secret)
    {
        // Replicas have the same policy, so it speaks of the secret that it is attached to.
        var document = new PolicyDocument().Add(PolicyStatement.RequireTls("secretsmanager:*", "*"));
        foreach (var statement in args.PolicyStatements)
        {
            document.Add(statement.Or("*"));
        }

        Children.Create(
            "policy",
            _ => new SecretsManager.SecretPolicyArgs { SecretArn = secret.Arn, Policy = document.ToJson(), BlockPublicPolicy = true },
            (name, childArgs, options) => new SecretsManager.SecretPolicy(name, childArgs, options),
            args.Customize.Policy);
    }

    private void Rotate(SecretArgs args, SecretRotation rotation, SecretDefaults defaults, SecretsManager.Secret secret)
    {
        var permission = Children.Create(
            "rotation-permission",
            _ => new Lambda.PermissionArgs
            {
                Action = "lambda:InvokeFunction",
                Function = rotation.FunctionArn,
                Principal = "secretsmanager.amazonaws.com",
                SourceArn = secret.Arn,
                SourceAccount = Context.Deployed.Account,
            },
            (name, childArgs, options) => new Lambda.Permission(name, childArgs, options));
        Children.Create(
            "rotation",
            _ => new SecretsManager.SecretRotationArgs
            {
                SecretId = secret.Id,
                RotationLambdaArn = rotation.FunctionArn,
                RotateImmediately = rotation.Immediately,
                RotationRules = new SecretsManager.Inputs.SecretRotationRotationRulesArgs
                {
                    AutomaticallyAfterDays = rotation.AfterDays ?? defaults.RotationDays,
                },
            },
            (name, childArgs, options) => new SecretsManager.SecretRotation(name, childArgs, options),
            args.Customize.Rotation,
            new CustomResourceOptions { DependsOn = { permission } });
    }
}
