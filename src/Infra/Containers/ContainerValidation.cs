using System.Text.RegularExpressions;

namespace Infra;

/// <summary>Checks the arguments that all components with a container share.</summary>
internal static partial class ContainerValidation
{
    private const int FirstUnprivilegedPort = 1024;
    private const int LastPort = 65535;

    // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
    public const int MaxStopTimeoutSeconds = 120;

    /// <summary>Notes what is missing without which nothing else can be checked.</summary>
    public static bool HasRequired(ArgumentProblems problems, ContainerArgs args)
    {
        return problems.RequireValue(nameof(args.Network), args.Network) && problems.RequireValue(nameof(args.Image), args.Image) && LinkSet.HasNoGaps(problems, args.Links);
    }

    public static void Validate(ArgumentProblems problems, ContainerSettings settings)
    {
        ValidateImage(problems, settings.Args);
        ValidateContainer(problems, settings);
        ValidateEnvironment(problems, settings.Args);
        settings.Args.Network.ValidateEndpoints(problems, ContainerEndpoints.Needed(settings));
        LinkSet.Validate(problems, settings.Links, settings.Args.Environment, settings.Args.Secrets);
        FargateSize.Validate(problems, settings.Cpu, settings.MemoryMiB);
    }

    public static void ValidateSessions(ArgumentProblems problems, ContainerArgs args)
    {
        if (!args.Container.AllowExecuteCommand)
        {
            return;
        }

        if (args.Cluster?.Sessions is null)
        {
            problems.Add(
                "Container.AllowExecuteCommand", true, "false, unless the Cluster has a SessionKey, so that sessions are encrypted and logged",
                "give it a Cluster with a SessionKey");
        }

        if (!args.Container.AllowWritableRoot)
        {
            problems.Add(
                "Container.AllowExecuteCommand", true, "false with a read-only root, to which AWS's agent cannot write", "set Container.AllowWritableRoot as well, or remove it");
        }
    }

    public static void ValidateCluster(ArgumentProblems problems, ContainerArgs args, ContainerCustomize customize)
    {
        if (args.Cluster is { } shared && customize.Cluster is not null)
        {
            problems.Add("Customize.Cluster", $"set, with Cluster '{shared.Name}'", "a cluster of the component's own", "customize the shared cluster itself");
        }
    }

    private static void ValidateImage(ArgumentProblems problems, ContainerArgs args)
    {
        if (!Known.TryGet(args.Image, out var image))
        {
            return;
        }

        ImageReference.Validate(problems, image);
        if (ImageReference.Parse(image) is { } reference)
        {
            ContainerEndpoints.ValidateImage(problems, args.Network, reference);
        }
    }

    private static void ValidateContainer(ArgumentProblems problems, ContainerSettings settings)
    {
        var container = settings.Args.Container;
        if (settings.Port is { } port)
        {
            problems.RequireRange(
                "Port", port, container.AllowRootUser ? 1 : FirstUnprivilegedPort, LastPort,
                container.AllowRootUser ? "choose a port that exists" : "let the container listen on 8080; without root it cannot listen below 1024");
        }

        if (FargateSize.MemorySizes(settings.Cpu).Contains(settings.MemoryMiB))
        {
            problems.RequireRange("Container.TmpMiB", settings.TmpMiB, 1, settings.MemoryMiB / 2, "take at most half of the task's memory, or more Container.MemoryMiB");
        }

        if (!container.AllowRootUser && settings.User is { } user && (!UserName().IsMatch(user) || IsRoot(user)))
        {
            problems.Add("Container.User", user, "a user other than root, as uid, uid:gid or name", "use 1000:1000, or set Container.AllowRootUser");
        }
    }

    private static void ValidateEnvironment(ArgumentProblems problems, ContainerArgs args)
    {
        foreach (var (name, value) in args.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            ValidateVariable(problems, nameof(args.Environment), name);
            if (Known.IsSecret(value))
            {
                ContainerEnvironment.RefuseSecret(problems, name);
            }
        }

        foreach (var (name, value) in args.Secrets.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            ValidateVariable(problems, nameof(args.Secrets), name);
            if (args.Environment.ContainsKey(name))
            {
                problems.Add($"Secrets[\"{name}\"]", name, "names that Environment does not have", "remove it from Environment");
            }

            if (Known.TryGet(value, out var arn))
            {
                SecretReference.Validate(problems, name, arn);
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

    private static bool IsRoot(string user) => user.Split(':')[0] is "0" or "root";

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VariableName();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_.-]*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UserName();
}
