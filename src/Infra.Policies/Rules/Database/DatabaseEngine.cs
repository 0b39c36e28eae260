using System.Buffers;

namespace Infra.Policies.Rules;

/// <summary>What the engines of databases have in common, and in what they differ.</summary>
internal static class DatabaseEngine
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.");

    private static readonly TlsSetting[] TlsSettings =
    [
        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html#PostgreSQL.Concepts.General.SSL.Requiring
        new("postgres", "rds.force_ssl", new Version(15, 0)),

        // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
        new("aurora-postgresql", "rds.force_ssl", new Version(17, 0)),

        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html
        new("mysql", "require_secure_transport", null),

        // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Compare-v3-v84.html
        new("aurora-mysql", "require_secure_transport", new Version(8, 4)),

        // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html
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
        /// <summary>Is it on where nobody sets it, for an engine of this version?</summary>
        public Truth IsOnByDefault(Property version) => IsOnSince(version, version.Text);

        /// <summary>Is it on where nobody sets it, in a parameter group of this family, such as <c>aurora-mysql8.4</c>?</summary>
        public Truth IsOnByDefaultIn(Property family) =>
            IsOnSince(family, family.Text is { } text && text.StartsWith(Engine, StringComparison.Ordinal) ? text[Engine.Length..] : null);

        private Truth IsOnSince(Property because, string? text)
        {
            if (OnSince is not { Major: > 0 })
            {
                return Truth.Of(OnSince is not null);
            }

            // What follows the numbers is the version of Aurora: 8.0.mysql_aurora.3.08.0. Without a version AWS takes the one it
            // recommends at the time.
            var end = text?.AsSpan().IndexOfAnyExcept(OfNumbers) ?? -1;
            var numbers = (end < 0 ? text : text![..end])?.TrimEnd('.') ?? "";
            return Version.TryParse(numbers.Contains('.', StringComparison.Ordinal) ? numbers : numbers + ".0", out var number)
                ? Truth.Of(number >= OnSince, because)
                : Truth.UnknownBecause(because);
        }
    }
}
