using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi;

namespace Infra.Kubernetes;

/// <summary>Checks the arguments that all components with pods share.</summary>
internal static partial class PodValidation
{
    /// <summary>The one folder that a container may write to.</summary>
    public const string TmpFolder = "/tmp";

    public const int FirstUnprivilegedPort = 1024;
    public const int LastPort = 65535;
    private const int MaxFileBytes = 1024 * 1024;

    /// <summary>Notes what is missing without which nothing else can be checked.</summary>
    public static bool HasRequired(ArgumentProblems problems, PodArgs args)
    {
        if (args.Namespace is null || args.Image is null)
        {
            problems.Add(args.Namespace is null ? nameof(args.Namespace) : nameof(args.Image), null, "a value", "set it");
            return false;
        }

        return LinkSet.HasNoGaps(problems, args.Links);
    }

    public static void Validate(ArgumentProblems problems, PodSettings settings)
    {
        var args = settings.Args;
        if (args.Namespace.HasWorkload(problems.Name))
        {
            problems.Add("name", problems.Name, "a name that no other workload of the namespace has", "rename one of them: their objects would have the same names");
        }

        if (Known.TryGet(args.Image, out var image))
        {
            ValidateImage(problems, image);
        }

        ValidateEnvironment(problems, settings);
        ValidateFiles(problems, args);
        ValidateSize(problems, settings);
        ValidateOptions(problems, settings);
        foreach (var egress in args.Egress)
        {
            AddressRange.Validate(problems, "Egress", egress.Cidr);
            egress.Except.ToList().ForEach(range => AddressRange.Validate(problems, "Egress.Except", range));
            problems.RequireRange("Egress.Port", egress.Port, 1, LastPort, "name the port that is connected to");
        }

        ValidateLinks(problems, settings);
    }

    public static void ValidateImage(ArgumentProblems problems, string text)
    {
        if (Known.IsSymbolic(text))
        {
            return;
        }

        if (ImageReference.Parse(text) is not { } image)
        {
            problems.Add(
                nameof(PodArgs.Image), text, "registry/repository:tag or registry/repository@sha256:digest, in lower case",
                "give an image such as ghcr.io/acme/shop-api:1.4.2");
        }
        else if (!image.IsPinned)
        {
            problems.Add(
                nameof(PodArgs.Image), text, "a digest, or a tag other than latest",
                "name the version, so that every pod runs the same code and a rollback finds it again");
        }
    }

    public static void RefuseSecret(ArgumentProblems problems, string name) => problems.Add(
        $"Environment[\"{name}\"]", "a secret value", "values that anyone who may read pods may know",
        $"give it as Secrets[\"{name}\"] = PodSecret.Value(…), or keep it in a Secret and name that with PodSecret.Of");

    private static void ValidateLinks(ArgumentProblems problems, PodSettings settings)
    {
        var secrets = settings.Args.Secrets.Keys.ToDictionary(name => name, _ => (Input<string>)"", StringComparer.Ordinal);
        LinkSet.Validate(problems, settings.Links, settings.Args.Environment, secrets);
        foreach (var (_, target) in settings.Calls.Where(call => !ReferenceEquals(call.Target.Namespace.Cluster, settings.Args.Namespace.Cluster)))
        {
            problems.Add("Links", $"web service {target.Name}", "services of the same cluster", "call it through its Domain, with an Egress");
        }

        var foreign = settings.Foreign;
        if (foreign.IsEmpty)
        {
            return;
        }

        if (settings.Args.Namespace.Cluster is ILinkingCluster cluster)
        {
            cluster.ValidateLinks(problems, foreign);
        }
        else
        {
            problems.Add(
                "Links", string.Join(", ", foreign.Select(link => LinkSet.RoleOf(link))), "web services, as the cluster is not known to give pods access to anything else",
                "set the Cluster of the namespace to one that does");
        }
    }

    private static void ValidateEnvironment(ArgumentProblems problems, PodSettings settings)
    {
        var args = settings.Args;
        foreach (var (name, value) in args.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            ValidateVariable(problems, nameof(args.Environment), name);
            if (Known.IsSecret(value))
            {
                RefuseSecret(problems, name);
            }
        }

        foreach (var (name, secret) in args.Secrets.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            ValidateVariable(problems, nameof(args.Secrets), name);
            if (args.Environment.ContainsKey(name))
            {
                problems.Add($"Secrets[\"{name}\"]", name, "names that Environment does not have", "remove it from Environment");
            }

            if (secret?.SecretValue is null && (!KubernetesName.IsSubdomain(secret?.Secret) || !DataKey().IsMatch(secret!.Key)))
            {
                problems.Add(
                    $"Secrets[\"{name}\"]", $"{secret?.Secret}/{secret?.Key}", "the name of a Secret in lower case, and a key of letters, digits and - _ .",
                    "name both as the cluster has them");
            }
        }
    }

    private static void ValidateVariable(ArgumentProblems problems, string argument, string name)
    {
        if (!VariableName().IsMatch(name))
        {
            problems.Add($"{argument}[\"{name}\"]", name, "names of letters, digits and _ that do not begin with a digit", "rename the variable");
        }
    }

    private static void ValidateFiles(ArgumentProblems problems, PodArgs args)
    {
        var bytes = 0;
        foreach (var (path, content) in args.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!FilePath().IsMatch(path) || path.StartsWith($"{TmpFolder}/", StringComparison.Ordinal))
            {
                problems.Add($"Files[\"{path}\"]", path, "full paths of letters, digits and - _ . outside of /tmp, such as /app/config/shop.json", "write the path from the root on");
            }

            if (Known.IsSecret(content))
            {
                problems.Add($"Files[\"{path}\"]", "a secret value", "text that anyone who may read config maps may know", "give secrets as variables, with Secrets");
            }
            else if (Known.TryGet(content, out var text))
            {
                bytes += Encoding.UTF8.GetByteCount(text);
            }
        }

        foreach (var twice in args.Files.Keys.GroupBy(PodFiles.KeyOf, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add("Files", string.Join(" and ", twice.Order(StringComparer.Ordinal)), "paths that differ in more than / and _", "rename one of the files");
        }

        if (bytes > MaxFileBytes)
        {
            problems.Add("Files", string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"), "1 MiB together, which is what a ConfigMap holds", "put large files into the image");
        }
    }

    private static void ValidateSize(ArgumentProblems problems, PodSettings settings)
    {
        Quantity.RequireCpu(problems, "Size.Cpu", settings.Cpu);
        Quantity.RequireBytes(problems, "Size.Memory", settings.Memory);
        if (settings.Args.Size.MemoryLimit is not null)
        {
            Quantity.RequireBytes(problems, "Size.MemoryLimit", settings.MemoryLimit);
        }

        if (Quantity.Parse(settings.MemoryLimit) < Quantity.Parse(settings.Memory))
        {
            problems.Add("Size.MemoryLimit", settings.MemoryLimit, $"at least Size.Memory ({settings.Memory})", "raise it, or leave it out");
        }
    }

    private static void ValidateOptions(ArgumentProblems problems, PodSettings settings)
    {
        var pod = settings.Args.Pod;
        Quantity.RequireBytes(problems, "Pod.Tmp", settings.Tmp);
        problems.RequireRange("Pod.User", settings.User, 1, LastPort, "name a user other than root; the namespace lets no other in");
        if (pod.PriorityClass is { } priority && !KubernetesName.IsSubdomain(priority))
        {
            problems.Add("Pod.PriorityClass", priority, "the name of a priority class, in lower case", "name it as the cluster has it");
        }

        foreach (var secret in pod.ImagePullSecrets.Where(secret => !KubernetesName.IsSubdomain(secret)))
        {
            problems.Add("Pod.ImagePullSecrets", secret, "names of Secrets, in lower case", "name them as the cluster has them");
        }

        foreach (var (key, value) in pod.NodeLabels.OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            KubernetesLabels.ValidateValue(problems, $"Pod.NodeLabels[\"{key}\"]", value);
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VariableName();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,253}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DataKey();

    [GeneratedRegex(@"^(/(?!\.{1,2}(/|$))[A-Za-z0-9._-]+)+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FilePath();
}
