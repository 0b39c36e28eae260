using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class DatabaseArgs
{
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/CHAP_Limits.html
    private const int MaxReaders = 15;
    private const int MaxBackupRetentionDays = 35;
    private const int ShortestWindowMinutes = 30;

    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html
    private const double MaxCapacity = 256;
    private const double MaxCapacityOfOldVersions = 128;
    private const int ShortestPauseSeconds = 300;
    private const int LongestPauseSeconds = 86_400;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!problems.RequireValue(nameof(Network), Network))
        {
            return;
        }

        var settings = DatabaseSettings.From("", this, platform.Tier);
        if (!settings.Dialect.IsVersion(settings.EngineVersion))
        {
            problems.Add(nameof(EngineVersion), EngineVersion, VersionExamples, "give a version of the engine that Aurora still supports");
        }
        else
        {
            ValidateUpgrade(problems, settings);
            ValidateCapacity(problems, settings, platform.Tier);
        }

        problems.RequireRange(nameof(Readers), settings.Readers, 0, MaxReaders, "a cluster has one writer and at most 15 readers");
        ValidateNames(problems, settings);
        ValidateMaintenance(problems, settings);
        ValidateParameters(problems, settings);
    }

    private string VersionExamples => Engine == DatabaseEngine.MySql
        ? "a version such as 8.0 or 8.0.mysql_aurora.3.10.1"
        : "a version from 14 on, such as 17 or 17.5";

    private void ValidateUpgrade(ArgumentProblems problems, DatabaseSettings settings)
    {
        if (UpgradeFrom is null)
        {
            return;
        }

        var from = settings.Dialect.IsVersion(UpgradeFrom) ? Number(settings.Dialect.Major(UpgradeFrom)) : 0;
        var target = settings.Dialect.Major(settings.EngineVersion);
        if (from == 0 || settings.Dialect.Minor(UpgradeFrom) is not null || from >= Number(target))
        {
            problems.Add(nameof(UpgradeFrom), UpgradeFrom, $"a major version before {target}", "name the major version that runs now, or remove it after the upgrade");
        }

        if (settings.Dialect.Minor(settings.EngineVersion) is null)
        {
            problems.Add(
                nameof(EngineVersion), settings.EngineVersion, $"a full version while UpgradeFrom is set, {VersionExamples[(VersionExamples.LastIndexOf(' ') + 1)..]} for example",
                "choose the version with: aws rds describe-db-engine-versions");
        }
    }

    private void ValidateCapacity(ArgumentProblems problems, DatabaseSettings settings, Tier tier)
    {
        if (settings.InstanceClass is { } instanceClass)
        {
            ValidateInstanceClass(problems, instanceClass, tier);
            return;
        }

        RequireStep(problems, "Capacity.MinAcu", settings.MinAcu, 0);
        RequireStep(problems, "Capacity.MaxAcu", settings.MaxAcu, 1);
        if (settings.MinAcu > settings.MaxAcu)
        {
            problems.Add("Capacity.MinAcu", settings.MinAcu, FormattableString.Invariant($"at most Capacity.MaxAcu ({settings.MaxAcu})"), "lower it, or raise Capacity.MaxAcu");
        }

        ValidateVersionOfCapacity(problems, settings);
        if (settings.CanPause && tier == Infra.Tier.Production)
        {
            problems.Add("Capacity.MinAcu", settings.MinAcu, "0.5 or more in production", "raise it: a paused database lets the next connection wait for some 15 seconds");
        }

        if (settings.CanPause && Proxy)
        {
            problems.Add("Capacity.MinAcu", settings.MinAcu, "0.5 or more with Proxy, which keeps connections open", "raise it, or do without the proxy");
        }

        if (Capacity.PauseAfter is { } pause)
        {
            problems.RequireSeconds("Capacity.PauseAfter", pause, ShortestPauseSeconds, LongestPauseSeconds, "use 5 minutes to a day");
            if (!settings.CanPause)
            {
                problems.Add("Capacity.PauseAfter", pause, "only with Capacity.MinAcu = 0", "remove it, or set Capacity.MinAcu to 0");
            }
        }
    }

    private void ValidateInstanceClass(ArgumentProblems problems, string instanceClass, Tier tier)
    {
        if (!DatabaseInstanceClass.IsOffered(instanceClass, Engine))
        {
            problems.Add(
                "Capacity.InstanceClass", instanceClass, DatabaseInstanceClass.Offered(Engine),
                "choose a class that Aurora offers for the engine, such as db.r8g.large; a newer one goes through Customize.Instance");
        }
        else if (DatabaseInstanceClass.IsBurstable(instanceClass) && tier == Infra.Tier.Production)
        {
            problems.Add("Capacity.InstanceClass", instanceClass, "a class that does not slow down when its credits are used up", "use db.r8g.large, or leave it out to scale by load");
        }

        if (Capacity.MinAcu is not null || Capacity.MaxAcu is not null || Capacity.PauseAfter is not null)
        {
            problems.Add("Capacity.InstanceClass", instanceClass, "null together with MinAcu, MaxAcu or PauseAfter", "decide for a fixed size or for scaling");
        }
    }

    private static void ValidateVersionOfCapacity(ArgumentProblems problems, DatabaseSettings settings)
    {
        var major = settings.Dialect.Major(settings.EngineVersion);
        if (settings.Dialect.Minor(settings.EngineVersion) is not { } minor)
        {
            return;
        }

        if (settings.CanPause && minor < settings.Dialect.FirstToPause(major))
        {
            problems.Add("Capacity.MinAcu", settings.MinAcu, $"0.5 or more with version {settings.EngineVersion}, which cannot pause", "raise it, or use a newer EngineVersion");
        }

        if (settings.MaxAcu > MaxCapacityOfOldVersions && minor < settings.Dialect.FirstToScaleFar(major))
        {
            problems.Add("Capacity.MaxAcu", settings.MaxAcu, $"at most 128 with version {settings.EngineVersion}", "lower it, or use a newer EngineVersion");
        }
    }

    private static void RequireStep(ArgumentProblems problems, string argument, double value, double minimum)
    {
        if (value < minimum || value > MaxCapacity || value * 2 != Math.Floor(value * 2))
        {
            problems.Add(argument, value, FormattableString.Invariant($"{minimum} to {MaxCapacity} in steps of 0.5"), "choose a capacity that Aurora Serverless has");
        }
    }

    private void ValidateNames(ArgumentProblems problems, DatabaseSettings settings)
    {
        var length = settings.Dialect.MaxDatabaseNameLength;
        if (DatabaseName is not null && (DatabaseName.Length > length || !DatabaseNameForm().IsMatch(DatabaseName) || settings.Dialect.IsReserved(DatabaseName)))
        {
            problems.Add(
                nameof(DatabaseName), DatabaseName, $"1 to {length} lower-case letters, digits and _, beginning with a letter, and no word of SQL or name of the engine's own",
                "choose a name such as orders");
        }

        if (!MasterForm().IsMatch(settings.MasterUser) || settings.Dialect.IsReserved(settings.MasterUser))
        {
            problems.Add(
                "Users.Master", settings.MasterUser, "1 to 16 letters and digits, beginning with a letter, and no word of SQL or name of the engine's own",
                "choose a name such as clusterowner");
        }

        ValidateUser(problems, settings, "Users.Application", settings.ApplicationUser);
        ValidateUser(problems, settings, "Users.ReadOnly", settings.ReadOnlyUser);
        if (settings.ApplicationUser == settings.ReadOnlyUser || settings.MasterUser == settings.ApplicationUser || settings.MasterUser == settings.ReadOnlyUser)
        {
            problems.Add("Users", $"{settings.MasterUser}, {settings.ApplicationUser}, {settings.ReadOnlyUser}", "three different names", "rename one of them");
        }
    }

    private static void ValidateUser(ArgumentProblems problems, DatabaseSettings settings, string argument, string user)
    {
        if (!UserForm().IsMatch(user) || user.StartsWith("pg_", StringComparison.Ordinal) || user.StartsWith("rds", StringComparison.Ordinal) || settings.Dialect.IsReserved(user))
        {
            problems.Add(
                argument, user, "1 to 32 lower-case letters, digits and _, beginning with a letter but not with pg_ or rds, and no word of SQL", "choose a name such as app");
        }
    }

    private static void ValidateMaintenance(ArgumentProblems problems, DatabaseSettings settings)
    {
        problems.RequireRange("Maintenance.BackupRetentionDays", settings.BackupRetentionDays, 1, MaxBackupRetentionDays, "for longer, copy snapshots with AWS Backup");
        var backup = UtcWindow.Daily(settings.BackupWindow);
        if (backup is not { Length: >= ShortestWindowMinutes })
        {
            problems.Add("Maintenance.BackupWindow", settings.BackupWindow, "hh:mm-hh:mm of at least 30 minutes", "give a window such as 01:00-02:00");
        }

        var maintenance = UtcWindow.Weekly(settings.MaintenanceWindow);
        if (maintenance is not { Length: >= ShortestWindowMinutes })
        {
            problems.Add("Maintenance.Window", settings.MaintenanceWindow, "ddd:hh:mm-ddd:hh:mm of at least 30 minutes", "give a window such as sun:02:30-sun:03:30");
        }
        else if (backup is { Length: >= ShortestWindowMinutes } && UtcWindow.Overlap(backup.Value, maintenance.Value))
        {
            problems.Add("Maintenance.Window", settings.MaintenanceWindow, $"a window that does not touch Maintenance.BackupWindow ({settings.BackupWindow})", "move one of them");
        }
    }

    private void ValidateParameters(ArgumentProblems problems, DatabaseSettings settings)
    {
        foreach (var (name, value) in Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (name is "rds.force_ssl" or "require_secure_transport" && settings.Dialect.Parameters(settings.Defaults).ContainsKey(name))
            {
                problems.Add($"Parameters[\"{name}\"]", value, "parameters other than the one that forces TLS", "remove it: workloads that are linked connect with TLS");
            }
            else if (!ParameterForm().IsMatch(name))
            {
                problems.Add($"Parameters[\"{name}\"]", value, "names of parameters: lower-case letters, digits, . and _", "write the name as the parameter group has it");
            }
        }
    }

    private static double Number(string major) => double.Parse(major, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatabaseNameForm();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,15}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MasterForm();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,31}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserForm();

    [GeneratedRegex("^[a-z][a-z0-9_.]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ParameterForm();
}
