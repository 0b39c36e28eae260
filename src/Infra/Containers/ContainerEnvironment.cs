using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace Infra;

/// <summary>The environment of a container: plain variables, and those that ECS fills from secrets.</summary>
internal static class ContainerEnvironment
{
    /// <summary>All plain variables in the order of their names: the caller's, the links', and the port where neither sets it.</summary>
    /// <remarks>Fails the deployment when a value turns out to be a secret that could not be recognized at construction.</remarks>
    public static Output<ImmutableArray<KeyValuePair<string, string>>> Resolve(Workload workload)
    {
        var variables = Variables(workload.Settings);
        var names = variables.Keys.ToImmutableArray();
        var checkedNames = Output.Create(RequirePlainAsync(workload, variables));
        return Output.Tuple(checkedNames, Output.All(variables.Values)).Apply(
            result => names.Zip(result.Item2, KeyValuePair.Create).ToImmutableArray());
    }

    /// <summary>All variables that come from secrets, with the ARN of each, in the order of their names.</summary>
    public static SortedDictionary<string, Input<string>> Secrets(ContainerSettings settings)
    {
        var secrets = new SortedDictionary<string, Input<string>>(settings.Args.Secrets, StringComparer.Ordinal);
        foreach (var (name, arn) in settings.Links.SelectMany(link => link.Secrets))
        {
            secrets[name] = arn;
        }

        return secrets;
    }

    public static void RefuseSecret(ArgumentProblems problems, string name) => problems.Add(
        $"Environment[\"{name}\"]", "a secret value", "values that anyone who may read task definitions may know",
        $"store the value in Secrets Manager and give its ARN as Secrets[\"{name}\"]");

    private static SortedDictionary<string, Input<string>> Variables(ContainerSettings settings)
    {
        var variables = new SortedDictionary<string, Input<string>>(StringComparer.Ordinal);
        if (settings.Port is { } port)
        {
            variables["ASPNETCORE_HTTP_PORTS"] = variables["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in settings.Links.SelectMany(link => link.Environment).Concat(settings.Args.Environment))
        {
            variables[name] = value;
        }

        foreach (var name in settings.Args.Secrets.Keys)
        {
            variables.Remove(name);
        }

        return variables;
    }

    private static async Task<bool> RequirePlainAsync(Workload workload, SortedDictionary<string, Input<string>> variables)
    {
        var problems = new ArgumentProblems(workload.Kind, workload.Name);
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
