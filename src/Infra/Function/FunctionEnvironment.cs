using Pulumi;

namespace Infra;

/// <summary>The environment of a function: the caller's variables, the links', and the ARNs of secrets, which the code reads itself.</summary>
internal static class FunctionEnvironment
{
    public static IEnumerable<string> Names(FunctionSettings settings) => Variables(settings).Keys;

    /// <summary>All variables.</summary>
    /// <remarks>Fails the deployment when a value turns out to be a secret that could not be recognized at construction.</remarks>
    public static InputMap<string> Resolve(string function, FunctionSettings settings)
    {
        var environment = new InputMap<string>();
        foreach (var (name, value) in Variables(settings))
        {
            environment.Add(name, RequirePlain(function, name, value));
        }

        return environment;
    }

    public static void RefuseSecret(ArgumentProblems problems, string name) => problems.Add(
        $"Environment[\"{name}\"]", "a secret value", "values that anyone may know who may read the function's configuration",
        "link a Secret, and have the code read its value");

    private static SortedDictionary<string, Input<string>> Variables(FunctionSettings settings)
    {
        var variables = new SortedDictionary<string, Input<string>>(settings.Args.Environment, StringComparer.Ordinal);
        foreach (var (name, value) in settings.Links.SelectMany(link => link.Environment))
        {
            variables[name] = value;
        }

        foreach (var (name, arn) in settings.Links.SelectMany(link => link.Secrets))
        {
            variables[$"{name}__Arn"] = arn.Apply(SecretReference.ResourceArn);
        }

        return variables;
    }

    private static Output<string> RequirePlain(string function, string name, Input<string> value)
    {
        var output = value.ToOutput();
        return Output.Tuple(output, Output.Create(Output.IsSecretAsync(output))).Apply(known =>
        {
            var problems = new ArgumentProblems(nameof(Function), function);
            if (known.Item2)
            {
                RefuseSecret(problems, name);
            }

            problems.ThrowIfAny();
            return known.Item1;
        });
    }
}
