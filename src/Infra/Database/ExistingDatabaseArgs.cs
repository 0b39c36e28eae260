using Pulumi;

namespace Infra;

/// <summary>An Aurora cluster that something else manages, for <see cref="Database.FromExisting"/>.</summary>
public sealed class ExistingDatabaseArgs : ComponentArgs
{
    /// <summary>The cluster's identifier.</summary>
    public required Input<string> ClusterIdentifier { get; set; }

    /// <summary>The engine. Default: <see cref="DatabaseEngine.PostgreSql"/>.</summary>
    public DatabaseEngine Engine { get; set; }

    /// <summary>The port: 1 to 65535. Default: the engine's usual one.</summary>
    public int? Port { get; set; }

    /// <summary>The security group that linked workloads are let into. Default: the first of the cluster.</summary>
    public Input<string>? SecurityGroupId { get; set; }

    /// <summary>The name of the database in the cluster. Default: the one the cluster was created with.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>The names of the logins. They must exist: nothing creates them.</summary>
    public DatabaseUsers Users { get; set; } = new();

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.RequireValue(nameof(ClusterIdentifier), ClusterIdentifier);
        if (Port is { } port)
        {
            problems.RequireRange(nameof(Port), port, 1, 65535, "leave it out for the engine's usual one");
        }
    }
}
