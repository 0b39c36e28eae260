using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>What a workload gets to use a database: the port, the right to log in as one user, and a connection string without a password.</summary>
internal sealed class DatabaseLink(ComponentContext context, DatabaseDialect dialect)
{
    private const string Section = "ConnectionStrings";

    public required Output<string> ResourceId { get; init; }

    public required Output<string> Endpoint { get; init; }

    public required Output<string> ReaderEndpoint { get; init; }

    public required int Port { get; init; }

    public required Input<string> DatabaseName { get; init; }

    public required Input<string> SecurityGroupId { get; init; }

    public required string ApplicationUser { get; init; }

    public required string ReadOnlyUser { get; init; }

    // With a second connection string for the readers, as otherwise nobody makes use of what they cost.
    public Link ReadWrite(Database target) => Create(target, LinkAccess.ReadWrite, ApplicationUser, new(StringComparer.Ordinal)
    {
        [LinkVariable.Create(Section, context.Name)] = ConnectionString(Endpoint, ApplicationUser),
        [LinkVariable.Create(Section, context.Name) + "ReadOnly"] = ConnectionString(ReaderEndpoint, ApplicationUser),
    });

    public Link ReadOnly(Database target) => Create(target, LinkAccess.ReadOnly, ReadOnlyUser, new(StringComparer.Ordinal)
    {
        [LinkVariable.Create(Section, context.Name)] = ConnectionString(ReaderEndpoint, ReadOnlyUser),
    });

    private Link Create(Database target, LinkAccess access, string user, Dictionary<string, Input<string>> environment) => new(target, access)
    {
        Permissions =
        [
            new PolicyStatement("LogIn", "rds-db:connect")
            {
                Resources = { ResourceId.Apply(id => context.Deployed.Arn("rds-db", $"dbuser:{id}/{user}")) },
            },
        ],
        Port = new LinkPort(SecurityGroupId, Port),
        Environment = environment.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private Output<string> ConnectionString(Output<string> host, string user) => dialect.ConnectionString(host, Port, DatabaseName, user);
}
