namespace Pulumi;

/// <summary>What a deployment knows about itself before its program runs.</summary>
internal sealed record DeploymentSettings
{
    internal required string ProjectName { get; init; }

    internal required string StackName { get; init; }

    internal string OrganizationName { get; init; } = "organization";

    internal string? RootDirectory { get; init; }

    internal required bool IsDryRun { get; init; }
}
