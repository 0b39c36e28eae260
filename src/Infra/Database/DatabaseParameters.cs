using Pulumi;
using Rds = Pulumi.Aws.Rds;

namespace Infra;

/// <summary>
/// The parameters of a cluster, in a group of their own for each major version, as groups cannot change theirs. Instances have AWS's default
/// groups, which AWS exchanges itself in a major upgrade.
/// </summary>
internal sealed class DatabaseParameters
{
    private readonly ComponentContext _context;
    private readonly DatabaseSettings _settings;

    public DatabaseParameters(ComponentContext context, DatabaseSettings settings)
    {
        _context = context;
        _settings = settings;
        Group = Create(settings.EngineVersion);
        if (settings.Args.UpgradeFrom is { } old)
        {
            // Still in use while the upgrade runs, and what it goes back to when the upgrade fails.
            Create(old);
        }
    }

    public Rds.ClusterParameterGroup Group { get; }

    private Rds.ClusterParameterGroup Create(string version) => _context.Children.Create(
        $"parameters-{_settings.Dialect.Major(version).Replace('.', '-')}",
        tags => new Rds.ClusterParameterGroupArgs
        {
            Description = $"Parameters of {_context.Name}",
            Family = _settings.Dialect.Family(version),
            Parameters = [.. ToArgs()],
            Tags = tags,
        },
        (name, args, options) => new Rds.ClusterParameterGroup(name, args, options),
        _settings.Args.Customize.ParameterGroup);

    private IEnumerable<Input<Rds.Inputs.ClusterParameterGroupParameterArgs>> ToArgs()
    {
        var parameters = _settings.Dialect.Parameters(_settings.Defaults);
        foreach (var (name, value) in parameters.SetItems(_settings.Args.Parameters))
        {
            yield return new Rds.Inputs.ClusterParameterGroupParameterArgs
            {
                Name = name,
                Value = value,
                // AWS takes "immediate" for some parameters only, and the caller's may be any.
                ApplyMethod = _settings.Args.Parameters.ContainsKey(name) ? "pending-reboot" : "immediate",
            };
        }
    }
}
