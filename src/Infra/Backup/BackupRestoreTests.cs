using Pulumi;
using PulumiBackup = Pulumi.Aws.Backup;

namespace Infra;

/// <summary>The weekly tests whether backups can be restored.</summary>
internal static class BackupRestoreTests
{
    // https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingPlanForCreate.html
    private static readonly NameRule Name = new(
        "restore testing plan", 50, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", '_',
        "https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingPlanForCreate.html");

    public static void Create(
        ComponentContext component, BackupArgs args, BackupSettings settings, PulumiBackup.Vault vault, IReadOnlyDictionary<string, string> tags)
    {
        var plan = CreatePlan(component, args, settings, vault);
        var role = new BackupRole(component, customize: null, "restore-role", BackupRole.Restore(args.RestoreTests.Any(test => test.ResourceType == "S3")));
        foreach (var test in args.RestoreTests)
        {
            CreateSelection(component, plan, role, test, tags);
        }
    }

    private static PulumiBackup.RestoreTestingPlan CreatePlan(
        ComponentContext component, BackupArgs args, BackupSettings settings, PulumiBackup.Vault vault) => component.Children.Create(
        "restore-plan",
        tags => new PulumiBackup.RestoreTestingPlanArgs
        {
            Name = Underscored(component.PhysicalName(Name)),
            // Half a day after the backups, on the day of the weekly one.
            ScheduleExpression = $"cron(0 {(settings.Hour + 12) % 24} ? * SUN *)",
            ScheduleExpressionTimezone = args.TimeZone ?? "Etc/UTC",
            StartWindowHours = 4,
            RecoveryPointSelection = new PulumiBackup.Inputs.RestoreTestingPlanRecoveryPointSelectionArgs
            {
                Algorithm = "LATEST_WITHIN_WINDOW",
                IncludeVaults = { vault.Arn },
                RecoveryPointTypes = { "SNAPSHOT" },
                SelectionWindowDays = 7,
            },
            Tags = tags,
        },
        (name, planArgs, options) => new PulumiBackup.RestoreTestingPlan(name, planArgs, options),
        args.Customize.RestorePlan);

    private static void CreateSelection(
        ComponentContext component, PulumiBackup.RestoreTestingPlan plan, BackupRole role, RestoreTest test, IReadOnlyDictionary<string, string> tags) =>
        component.Children.Create(
            $"restore-{test.ResourceType.ToLowerInvariant()}",
            _ =>
            {
                var conditions = new PulumiBackup.Inputs.RestoreTestingSelectionProtectedResourceConditionsArgs();
                foreach (var (key, value) in tags)
                {
                    conditions.StringEquals.Add(new PulumiBackup.Inputs.RestoreTestingSelectionProtectedResourceConditionsStringEqualArgs
                    {
                        Key = $"aws:ResourceTag/{key}",
                        Value = value,
                    });
                }

                var args = new PulumiBackup.RestoreTestingSelectionArgs
                {
                    Name = test.ResourceType,
                    RestoreTestingPlanName = plan.Name,
                    ProtectedResourceType = test.ResourceType,
                    ProtectedResourceArns = { "*" },
                    ProtectedResourceConditions = conditions,
                    IamRoleArn = role.Arn,
                    ValidationWindowHours = test.KeepHours,
                };
                foreach (var (key, value) in test.Metadata)
                {
                    args.RestoreMetadataOverrides.Add(key, value);
                }

                return args;
            },
            (name, args, options) => new PulumiBackup.RestoreTestingSelection(name, args, options),
            options: new CustomResourceOptions { DependsOn = { role.Attachments } });

    // Names are cut and cleaned with hyphens, which this one must not have.
    private static string Underscored(string name) => name.Replace('-', '_');
}
