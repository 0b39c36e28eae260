using System.Reflection;
using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Testing.Exports;
using Xunit.Sdk;

namespace Infra.Tests.RoundTrip;

/// <summary>A plan that was deployed and exported is what the stack is: comparing it with its export finds nothing.</summary>
public class ExportTests
{
    /// <summary>All tests of golden plans of production.</summary>
    public static TheoryData<string, string> GoldenPlans
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (type, method) in
                from type in typeof(ExportTests).Assembly.GetExportedTypes()
                where type.Name.EndsWith("PlanTests", StringComparison.Ordinal)
                orderby type.Name
                from method in type.GetMethods()
                where method.Name.StartsWith("Plan_", StringComparison.Ordinal)
                select (type, method))
            {
                all.Add(type.Name, method.Name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(GoldenPlans))]
    public async Task Plan_compared_with_its_own_export_has_no_change(string type, string method)
    {
        var plans = await PlansOfAsync(type, method);

        Assert.NotEmpty(plans);
        Assert.All(plans, plan =>
        {
            var changes = PlanComparison.Compare(StackExport.Read(SimulatedExport.Of(plan)), plan);
            Assert.True(changes.IsEmpty, string.Join('\n', Differences(changes)));
            Assert.Empty(NotCompared(plan, changes));
        });
    }

    // A secret cannot be compared, nor what only the cloud knows, nor can the content of a folder, nor the answer of a data source; everything else can.
    private static IEnumerable<string> NotCompared(Plan plan, PlanChanges changes) =>
        from change in changes.Resources
        from path in change.NotCompared
        let value = ValueAt(change.New!.Inputs, path)
        where value is not (SecretValue or UnknownValue or ArchiveValue or AssetValue) && !(value is ReferenceValue reference && plan.Find(reference.Urn) is null)
        select $"{change.Resource.Name}: {path}";

    private static PlanValue? ValueAt(MapValue inputs, string path)
    {
        // The content of a Kubernetes secret is compared where the cluster keeps it.
        PlanValue? value = path == "data" && inputs.ContainsKey("stringData") ? inputs.Find("stringData") : inputs;
        foreach (var name in value == inputs ? path.Split('.', '[') : [])
        {
            value = value is MapValue map ? map.Find(name) : value;
        }

        return value;
    }

    private static IEnumerable<string> Differences(PlanChanges changes) =>
        from change in changes.Resources.Append(new ResourceChange { Operation = ChangeOperation.Update, New = changes.Resources[0].Resource with { Name = "outputs" }, Properties = changes.Outputs })
        where change.Operation != ChangeOperation.Same
        from property in change.Properties.DefaultIfEmpty(new PropertyChange(change.Operation.ToString(), null, null))
        select $"{change.Resource.Type} {change.Resource.Name} {property.Path}{(property.IsReordered ? " (order)" : "")}: {property.Old} -> {property.New}";

    private static async Task<List<Plan>> PlansOfAsync(string typeName, string methodName)
    {
        var type = typeof(ExportTests).Assembly.GetExportedTypes().Single(candidate => candidate.Name == typeName);
        var method = type.GetMethod(methodName)!;
        var plans = new List<Plan>();
        GoldenPlan.Observer.Value = (plan, _) => plans.Add(plan);
        try
        {
            await (Task)method.Invoke(Activator.CreateInstance(type), ArgumentsOf(method))!;
        }
        catch (XunitException) when (plans.Count > 0)
        {
            // A golden plan that is not the reviewed one fails its own test.
        }
        finally
        {
            GoldenPlan.Observer.Value = null;
        }

        return plans;
    }

    private static object[]? ArgumentsOf(MethodInfo method) => method.GetParameters() switch
    {
        [] => null,
        [{ } only] when only.ParameterType == typeof(Tier) => [Tier.Production],
        _ => [.. method.GetCustomAttributes<InlineDataAttribute>().First().GetData(method).First()],
    };
}
