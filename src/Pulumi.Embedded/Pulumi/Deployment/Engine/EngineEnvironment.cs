#pragma warning disable RS0030 // This is the edge at which the engine that started the program tells it where it is.

namespace Pulumi;

/// <summary>The environment variables that an engine sets for a program.</summary>
internal static class EngineEnvironment
{
    internal static string MonitorAddress => Require("PULUMI_MONITOR");

    internal static string EngineAddress => Require("PULUMI_ENGINE");

    internal static string? Config => Find("PULUMI_CONFIG");

    /// <exception cref="InvalidOperationException">The program was not started by an engine.</exception>
    internal static DeploymentSettings ReadSettings() => new()
    {
        ProjectName = Require("PULUMI_PROJECT"),
        StackName = Require("PULUMI_STACK"),
        OrganizationName = Find("PULUMI_ORGANIZATION") ?? "organization",
        RootDirectory = Find("PULUMI_ROOT_DIRECTORY"),
        IsDryRun = bool.TryParse(Find("PULUMI_DRY_RUN"), out var dryRun) && dryRun,
    };

    private static string? Find(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string Require(string name) => Find(name) ?? throw new InvalidOperationException(
        $"{name} is not set: this program is run by an engine, such as the one behind `pulumi up` and `pulumi preview`.");
}
