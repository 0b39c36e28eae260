namespace Infra;

/// <summary>The engine of a <see cref="Database"/>.</summary>
public enum DatabaseEngine
{
    /// <summary>Aurora PostgreSQL.</summary>
    PostgreSql,

    /// <summary>Aurora MySQL.</summary>
    MySql,
}
