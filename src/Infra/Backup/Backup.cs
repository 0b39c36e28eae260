using System.Collections.Immutable;
using Pulumi;
using PulumiBackup = Pulumi.Aws.Backup;

namespace Infra;

/// <summary>
/// Daily, weekly and monthly backups of everything in a stack that holds data, in a vault whose backups are hard to delete. Copies go to
/// another Region where that is wanted.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/backup.md</c>.</remarks>
public sealed class Backup : InfraComponent, IMonitored
{
    private readonly BackupArgs _args;
    private readonly BackupSettings _settings;

    /// <summary>Creates a backup.</summary>
    /// <param name="name">The backup's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="BackupDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Backup(string name, BackupArgs? args = null, ComponentResourceOptions? options = null)
        : base("infra:data:Backup", name, args ??= new(), options)
    {
        _args = args;
        _settings = new BackupSettings(args, BackupDefaults.For(Tier));
        var vault = CreateVault("vault", args.EncryptionKey is { } key ? key.Arn : (Input<string>?)null, args.Customize.Vault, region: null);
        var copy = args.CopyToRegion is { } region ? CreateVault("copy", args.CopyKeyArn, args.Customize.CopyVault, region) : null;
        var plan = CreatePlan(vault, copy);
        var role = new BackupRole(Context, args.Customize.Role, "role", BackupRole.Backup(MayNameBuckets()));
        CreateSelection(plan, role);
        if (args.RestoreTests.Count > 0)
        {
            BackupRestoreTests.Create(Context, args, _settings, vault, Selected());
        }

        VaultName = vault.Name;
        VaultArn = vault.Arn;
        PlanId = plan.Id;
        RoleArn = role.Arn;
        Signals = BackupAlarms.Watch(args, vault.Name);
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["vaultName"] = VaultName,
            ["vaultArn"] = VaultArn,
            ["planId"] = PlanId,
            ["roleArn"] = RoleArn,
        });
    }

    /// <summary>The name of the vault with the backups.</summary>
    public Output<string> VaultName { get; }

    /// <summary>The ARN of the vault with the backups.</summary>
    public Output<string> VaultArn { get; }

    /// <summary>The id of the plan.</summary>
    public Output<string> PlanId { get; }

    /// <summary>The role that makes the backups. It cannot restore.</summary>
    public Output<string> RoleArn { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    private PulumiBackup.Vault CreateVault(string role, Input<string>? key, Customization<PulumiBackup.VaultArgs>? customize, string? region)
    {
        var vault = Children.Create(
            role,
            tags =>
            {
                var vaultArgs = new PulumiBackup.VaultArgs { ForceDestroy = _settings.Defaults.ForceDestroy, Tags = tags };
                if (key is not null)
                {
                    vaultArgs.KmsKeyArn = key;
                }

                if (region is not null)
                {
                    vaultArgs.Region = region;
                }

                return vaultArgs;
            },
            (name, args, options) => new PulumiBackup.Vault(name, args, options),
            customize,
            new CustomResourceOptions { Protect = _settings.Defaults.Protect });
        if (_settings.Defaults.DenyDeletion)
        {
            CreatePolicy($"{role}-policy", vault, region);
        }

        if (_args.Lock != BackupLock.None)
        {
            CreateLock($"{role}-lock", vault, region);
        }

        return vault;
    }

    private void CreatePolicy(string role, PulumiBackup.Vault vault, string? region) => Children.Create(
        role,
        _ =>
        {
            var args = new PulumiBackup.VaultPolicyArgs { BackupVaultName = vault.Name, Policy = DenyDeletion().ToJson() };
            if (region is not null)
            {
                args.Region = region;
            }

            return args;
        },
        (name, args, options) => new PulumiBackup.VaultPolicy(name, args, options));

    // Ends by itself: backups leave by their lifecycle, for which AWS needs no permission.
    private static PolicyDocument DenyDeletion() => new PolicyDocument().Add(
        new PolicyStatement("KeepUntilTheEnd", "backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle")
        {
            Deny = true,
            Everyone = true,
            Resources = { "*" },
        });

    private void CreateLock(string role, PulumiBackup.Vault vault, string? region) => Children.Create(
        role,
        _ =>
        {
            // A backup that should be kept for less or longer than this fails, so the bounds are those of the plan itself.
            var args = new PulumiBackup.VaultLockConfigurationArgs
            {
                BackupVaultName = vault.Name,
                MinRetentionDays = _settings.Rules.Min(rule => rule.RetentionDays),
                MaxRetentionDays = _settings.Rules.Max(rule => rule.RetentionDays),
            };
            if (_args.Lock == BackupLock.Compliance)
            {
                args.ChangeableForDays = _settings.LockGraceDays;
            }

            if (region is not null)
            {
                args.Region = region;
            }

            return args;
        },
        (name, args, options) => new PulumiBackup.VaultLockConfiguration(name, args, options));

    private PulumiBackup.Plan CreatePlan(PulumiBackup.Vault vault, PulumiBackup.Vault? copy) => Children.Create(
        "plan",
        tags =>
        {
            var args = new PulumiBackup.PlanArgs { Tags = tags };
            foreach (var (ruleName, schedule, retention) in _settings.Rules)
            {
                var rule = new PulumiBackup.Inputs.PlanRuleArgs
                {
                    RuleName = ruleName,
                    TargetVaultName = vault.Name,
                    Schedule = schedule,
                    ScheduleExpressionTimezone = _args.TimeZone ?? "Etc/UTC",
                    StartWindow = _settings.Defaults.StartWindowMinutes,
                    CompletionWindow = _settings.Defaults.CompletionWindowMinutes,
                    Lifecycle = new PulumiBackup.Inputs.PlanRuleLifecycleArgs { DeleteAfter = retention },
                    RecoveryPointTags = tags,
                };
                if (copy is not null)
                {
                    rule.CopyActions.Add(new PulumiBackup.Inputs.PlanRuleCopyActionArgs
                    {
                        DestinationVaultArn = copy.Arn,
                        Lifecycle = new PulumiBackup.Inputs.PlanRuleCopyActionLifecycleArgs { DeleteAfter = retention },
                    });
                }

                args.Rules.Add(rule);
            }

            return args;
        },
        (name, args, options) => new PulumiBackup.Plan(name, args, options),
        _args.Customize.Plan);

    private void CreateSelection(PulumiBackup.Plan plan, BackupRole role) => Children.Create(
        "selection",
        _ =>
        {
            var condition = new PulumiBackup.Inputs.SelectionConditionArgs();
            foreach (var (key, value) in Selected())
            {
                condition.StringEquals.Add(new PulumiBackup.Inputs.SelectionConditionStringEqualArgs { Key = $"aws:ResourceTag/{key}", Value = value });
            }

            // Both must hold: one of the resources, and all of the tags.
            var args = new PulumiBackup.SelectionArgs { PlanId = plan.Id, IamRoleArn = role.Arn, Conditions = { condition } };
            foreach (var kind in (string[])["rds:*:*:cluster:*", "dynamodb:*:*:table/*", "elasticfilesystem:*:*:file-system/*"])
            {
                args.Resources.Add(Output.Format($"arn:{Context.Deployed.Partition}:{kind}"));
            }

            foreach (var resource in _args.AlsoResources)
            {
                args.Resources.Add(resource);
            }

            return args;
        },
        (name, args, options) => new PulumiBackup.Selection(name, args, options),
        _args.Customize.Selection,
        new CustomResourceOptions { DependsOn = { role.Attachments } });

    // What is not known yet may be a bucket.
    private bool MayNameBuckets() =>
        _args.AlsoResources.Any(resource => !Known.TryGet(resource, out var arn) || arn == "*" || arn.Contains(":s3:", StringComparison.Ordinal));

    private SortedDictionary<string, string> Selected() => _args.Select.Count > 0
        ? new(_args.Select, StringComparer.Ordinal)
        : new(StringComparer.Ordinal) { [PlatformTags.Stack] = $"{Platform.Project}/{Platform.Stack}" };
}
