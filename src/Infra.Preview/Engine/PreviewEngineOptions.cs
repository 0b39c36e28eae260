using Infra.Preview.Providers;

namespace Infra.Preview.Engine;

/// <summary>What a preview engine is started with.</summary>
public sealed record PreviewEngineOptions
{
    /// <summary>The project's name, part of every URN.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name, part of every URN.</summary>
    public required string Stack { get; init; }

    /// <summary>The organization's name. Default: <c>organization</c>, which is what Pulumi's own file backends say.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The folder of <c>Pulumi.yaml</c>, told to the program; null leaves it out.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>The stack's configuration by full key, such as <c>aws:region</c> or <c>shop:replicas</c>.</summary>
    public IReadOnlyDictionary<string, ConfigEntry> Config { get; init; } = new Dictionary<string, ConfigEntry>();

    /// <summary>Answers that the program's owner has fixed. Default: none.</summary>
    public Fixtures Fixtures { get; init; } = Fixtures.None;

    /// <summary>Answers references to stacks of the same preview, before the fixtures do. Default: nobody.</summary>
    public IOtherStacks? OtherStacks { get; init; }

    /// <summary>Where the stack already is: it answers for account, region and availability zones unless the configuration or the fixtures do. Default: nowhere.</summary>
    public DeployedCloud Deployed { get; init; } = DeployedCloud.None;

    /// <summary>What is known of resource types. Default: the classes of the assemblies loaded into this process.</summary>
    public IResourceShapes Shapes { get; init; } = LoadedResourceShapes.Shared;

    /// <summary>Told of each step, on the thread that does it; must be quick and thread-safe. Default: nobody is told.</summary>
    public Action<EngineEvent>? OnEvent { get; init; }

    /// <summary>The clock for <see cref="PreviewEngine.Activity"/>. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
