namespace Infra.Architecture.Tests.Layers;

/// <summary>Arrows point up only: a project may reference what stands beside its name, and nothing else.</summary>
internal static class LayerTable
{
    private static readonly string[] Surfaces = ["Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes", "Pulumi.Random"];

    /// <summary>The libraries and tools of <c>src</c>, top to bottom.</summary>
    private static readonly Dictionary<string, Layer> Sources = new()
    {
        ["Infra.Protocol"] = new([], "Google.Protobuf", "Grpc.Tools", "Microsoft.AspNetCore.App"),
        ["Pulumi"] = new(["Infra.Protocol"], "Google.Protobuf"),
        ["Pulumi.Aws"] = new(["Pulumi"]),
        ["Pulumi.Kubernetes"] = new(["Pulumi"]),
        ["Pulumi.Random"] = new(["Pulumi"]),
        ["Infra"] = new(["Pulumi", "Pulumi.Aws", "Pulumi.Random"]),
        ["Infra.Kubernetes"] = new(["Infra", "Pulumi", "Pulumi.Aws", "Pulumi.Kubernetes"]),
        ["Infra.Plans"] = new([]),
        ["Infra.Policies"] = new(["Infra.Plans"], "YamlDotNet"),
        ["Infra.PolicyHost"] = new(["Infra.Protocol", "Infra.Plans", "Infra.Policies"], "Google.Protobuf"),
        ["Infra.Preview"] = new(
            ["Infra.Protocol", "Infra.Plans", "Infra.Policies", "Pulumi"], "Google.Protobuf", "Spectre.Console", "YamlDotNet"),
        ["Infra.Cli"] = new(["Infra.Plans", "Infra.Policies", "Infra.Preview"], "Spectre.Console", "System.CommandLine"),
    };

    /// <summary>Programs on top of the libraries: stacks, examples and the code of the docs.</summary>
    private static readonly Layer Program = new(["Infra", "Infra.Kubernetes", "Infra.Preview", .. Surfaces]);

    /// <summary>The layer of a project; null when the table does not know it.</summary>
    public static Layer? Find(string projectFile) => projectFile.Split('/')[0] switch
    {
        "src" => Sources.GetValueOrDefault(Path.GetFileNameWithoutExtension(projectFile)),
        "stacks" or "examples" or "docs" => Program,
        _ => null,
    };
}
