using System.Text;
using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Preview.Engine;
using Infra.Preview.Providers;
using Infra.Testing.Exports;

namespace Infra.Tests.RoundTrip;

/// <summary>A component that is deployed, and one argument that changes then.</summary>
/// <param name="Program">Makes the component in production; told whether the argument has changed.</param>
/// <param name="Changes">All that the change does, as <see cref="Lines"/> writes it.</param>
internal sealed record ChangeCase(Action<bool> Program, params string[] Changes)
{
    private const string Account = "471112345678";
    private const string Region = "eu-central-1";

    private static readonly Fixtures RealCloud = new()
    {
        AccountId = Account,
        Region = Region,
        AvailabilityZones = ["eu-central-1b", "eu-central-1c", "eu-central-1d"],
    };

    /// <summary>Deploys the program, exports the stack, and compares the program with the export.</summary>
    public async Task<PlanChanges> ChangesAsync(bool changed)
    {
        var deployed = await GoldenPlan.PreviewAsync(() => Program(false), Tier.Production, options => WithoutRegion(options) with { Fixtures = RealCloud });
        var state = StackExport.ReadState(Encoding.UTF8.GetBytes(SimulatedExport.Of(deployed, Account, Region)));
        var cloud = DeployedCloud.Of(state.Plan, state.DefaultProviders);
        var plan = await GoldenPlan.PreviewAsync(() => Program(changed), Tier.Production, options => WithoutRegion(options) with { Deployed = cloud });
        return PlanComparison.Compare(state.Plan, plan);
    }

    /// <summary>What changes in the cloud: <c>~ orders-cluster: engineVersion</c>, and so with <c>+</c>, <c>-</c> and <c>±</c>.</summary>
    public static IReadOnlyList<string> Lines(PlanChanges changes) =>
    [
        .. changes.Resources.Where(static change => change.Operation != ChangeOperation.Same && change.Resource is { IsComponent: false, IsStack: false }).Select(Line)
            .Order(StringComparer.Ordinal),
        .. changes.Outputs.Select(static output => $"output {output.Path}"),
    ];

    private static PreviewEngineOptions WithoutRegion(PreviewEngineOptions options) =>
        options with { Config = options.Config.Where(entry => entry.Key != "aws:region").ToDictionary(StringComparer.Ordinal) };

    private static string Line(ResourceChange change)
    {
        var paths = change.Properties.Select(static property => $"{property.Path}{(property.IsReordered ? " (order)" : "")}").ToList();
        return $"{Sign(change.Operation)} {change.Resource.Name}{(paths.Count == 0 ? "" : ": ")}{string.Join(", ", paths)}";
    }

    private static char Sign(ChangeOperation operation) => operation switch
    {
        ChangeOperation.Create => '+',
        ChangeOperation.Update => '~',
        ChangeOperation.Replace => '±',
        _ => '-',
    };
}
