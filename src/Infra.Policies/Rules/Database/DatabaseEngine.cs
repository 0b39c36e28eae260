namespace Infra.Policies.Rules;

/// <summary>What the engines of databases have in common, and in what they differ.</summary>
internal static class DatabaseEngine
{
    private static readonly TlsSetting[] TlsSettings =
    [
        new("postgres", "rds.force_ssl", new Version(15, 0)),
        new("aurora-postgresql", "rds.force_ssl", new Version(17, 0)),
        new("mysql", "require_secure_transport", null),
        new("aurora-mysql", "require_secure_transport", null),
        new("mariadb", "require_secure_transport", new Version(11, 8)),
        new("sqlserver", "rds.force_ssl", null),
        new("docdb", "tls", new Version(0, 0)),
    ];

    /// <summary>The engine of an instance or a cluster. DocumentDB and Neptune have one, which nobody needs to name.</summary>
    public static Property Of(ResourceView database)
    {
        var engine = database["engine"];
        return AwsTypes.DocumentCluster.Matches(database.Type) ? engine.Or("docdb")
            : AwsTypes.NeptuneCluster.Matches(database.Type) ? engine.Or("neptune")
            : engine;
    }

    /// <summary>Is it this engine, in whatever edition?</summary>
    public static Truth Is(Property engine, string name) => engine.Is(name) | engine.StartsWith(name + "-");

    /// <summary>True when nobody can say before deployment which engine it is.</summary>
    public static bool IsUndecided(Property engine) => TlsSettings.Any(setting => Is(engine, setting.Engine).IsUnknown);

    /// <summary>The parameter of the engine that refuses plain connections, or null when it has none.</summary>
    public static TlsSetting? TlsSettingOf(Property engine) => TlsSettings.FirstOrDefault(setting => Is(engine, setting.Engine).IsYes);

    /// <summary>A parameter that refuses plain connections.</summary>
    /// <param name="Engine">The engine.</param>
    /// <param name="Name">The parameter's name.</param>
    /// <param name="OnSince">The version since which it is on unless someone switches it off; null when it never is.</param>
    public sealed record TlsSetting(string Engine, string Name, Version? OnSince)
    {
        /// <summary>Is it on where nobody sets it?</summary>
        public Truth IsOnByDefault(Property version)
        {
            if (OnSince is not { Major: > 0 })
            {
                return Truth.Of(OnSince is not null);
            }

            // Without a version AWS takes the one it recommends at the time.
            var text = version.Text is { } own && !own.Contains('.', StringComparison.Ordinal) ? own + ".0" : version.Text;
            return Version.TryParse(text, out var number) ? Truth.Of(number >= OnSince, version) : Truth.UnknownBecause(version);
        }
    }
}
