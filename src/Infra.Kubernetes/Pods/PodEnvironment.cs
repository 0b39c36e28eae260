using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Core = Pulumi.Kubernetes.Core.V1;

namespace Infra.Kubernetes;

/// <summary>The environment of a container: plain variables, and those that the cluster fills from secrets.</summary>
internal static class PodEnvironment
{
    /// <summary>All variables in the order of their names. Makes the Secret for secret values, where there are some.</summary>
    /// <remarks>Fails the deployment when a plain value turns out to be a secret that could not be recognized at construction.</remarks>
    public static IEnumerable<EnvVarArgs> Create(KubernetesObjects objects, PodSettings settings, IReadOnlyDictionary<string, Input<string>> ofCluster)
    {
        var plain = Plain(settings, ofCluster);
        var isChecked = Output.Create(RequirePlainAsync(settings.Kind, objects.Name, plain));
        var variables = new SortedDictionary<string, EnvVarArgs>(StringComparer.Ordinal);
        foreach (var (name, value) in plain)
        {
            variables[name] = new EnvVarArgs { Name = name, Value = Output.Tuple(isChecked, value.ToOutput()).Apply(known => known.Item2) };
        }

        var kept = CreateSecret(objects, settings);
        foreach (var (name, secret) in settings.Args.Secrets)
        {
            variables[name] = new EnvVarArgs
            {
                Name = name,
                ValueFrom = new EnvVarSourceArgs
                {
                    SecretKeyRef = secret.SecretValue is null
                        ? new SecretKeySelectorArgs { Name = secret.Secret, Key = secret.Key }
                        : new SecretKeySelectorArgs { Name = kept!.Metadata.Apply(metadata => metadata.Name), Key = name },
                },
            };
        }

        return variables.Values;
    }

    private static SortedDictionary<string, Input<string>> Plain(PodSettings settings, IReadOnlyDictionary<string, Input<string>> ofCluster)
    {
        var variables = new SortedDictionary<string, Input<string>>(StringComparer.Ordinal);
        if (settings.Port is { } port)
        {
            variables["ASPNETCORE_HTTP_PORTS"] = variables["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var (name, value) in ofCluster.Concat(settings.Links.SelectMany(link => link.Environment)).Concat(settings.Args.Environment))
        {
            variables[name] = value;
        }

        foreach (var name in settings.Args.Secrets.Keys)
        {
            variables.Remove(name);
        }

        return variables;
    }

    private static Core.Secret? CreateSecret(KubernetesObjects objects, PodSettings settings)
    {
        var data = new InputMap<string>();
        var values = settings.Args.Secrets.Where(secret => secret.Value.SecretValue is not null).OrderBy(secret => secret.Key, StringComparer.Ordinal).ToList();
        values.ForEach(secret => data.Add(secret.Key, secret.Value.SecretValue!));
        // Without a name of its own: another value makes another Secret, and pods that name it.
        return values.Count == 0 ? null : objects.Create(
            "secrets",
            new ObjectMetaArgs { Namespace = settings.Args.Namespace.NamespaceName },
            metadata => new Pulumi.Kubernetes.Types.Inputs.Core.V1.SecretArgs { Metadata = metadata, Type = "Opaque", StringData = data, Immutable = true },
            (name, args, options) => new Core.Secret(name, args, options),
            settings.Args.PodCustomize.Secrets);
    }

    private static async Task<bool> RequirePlainAsync(string kind, string component, SortedDictionary<string, Input<string>> variables)
    {
        var problems = new ArgumentProblems(kind, component);
        foreach (var (name, value) in variables)
        {
            if (await Output.IsSecretAsync(value.ToOutput()))
            {
                PodValidation.RefuseSecret(problems, name);
            }
        }

        problems.ThrowIfAny();
        return true;
    }
}
