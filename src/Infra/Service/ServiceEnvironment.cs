using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The plain environment variables of a service's container.</summary>
internal static class ServiceEnvironment
{
    /// <summary>All variables in the order of their names: the caller's, and the port where the caller does not set it.</summary>
    /// <remarks>Fails the deployment when a value turns out to be a secret that could not be recognized at construction.</remarks>
    public static Output<ImmutableArray<KeyValuePair<string, string>>> Resolve(string service, ServiceSettings settings)
    {
        var port = settings.Port.ToString(CultureInfo.InvariantCulture);
        var variables = new SortedDictionary<string, Input<string>>(StringComparer.Ordinal) { ["ASPNETCORE_HTTP_PORTS"] = port, ["PORT"] = port };
        foreach (var (name, value) in settings.Args.Environment)
        {
            variables[name] = value;
        }

        foreach (var name in settings.Args.Secrets.Keys)
        {
            variables.Remove(name);
        }

        var names = variables.Keys.ToImmutableArray();
        var checkedNames = Output.Create(RequirePlainAsync(service, variables));
        return Output.Tuple(checkedNames, Output.All(variables.Values)).Apply(
            result => names.Zip(result.Item2, KeyValuePair.Create).ToImmutableArray());
    }

    public static void RefuseSecret(ArgumentProblems problems, string name) => problems.Add(
        $"Environment[\"{name}\"]", "a secret value", "values that anyone who may read task definitions may know",
        $"store the value in Secrets Manager and give its ARN as Secrets[\"{name}\"]");

    private static async Task<bool> RequirePlainAsync(string service, SortedDictionary<string, Input<string>> variables)
    {
        var problems = new ArgumentProblems(nameof(Service), service);
        foreach (var (name, value) in variables)
        {
            if (await Output.IsSecretAsync(value.ToOutput()))
            {
                RefuseSecret(problems, name);
            }
        }

        problems.ThrowIfAny();
        return true;
    }
}
