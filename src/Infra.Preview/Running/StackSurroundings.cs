using Infra.Preview.Configuration;
using Infra.Preview.Providers;

namespace Infra.Preview.Running;

/// <summary>What whoever previews a stack knows better than the stack's own process would.</summary>
public sealed record StackSurroundings
{
    /// <summary>The project; null to look for it as the Pulumi CLI does.</summary>
    public ProjectFile? Project { get; init; }

    /// <summary>What is known of resource types. Default: the classes that are loaded into this process.</summary>
    public IResourceShapes Shapes { get; init; } = LoadedResourceShapes.Shared;

    /// <summary>The other stacks of the same preview, or null when there are none.</summary>
    public IOtherStacks? OtherStacks { get; init; }

    /// <summary>True when standard output carries something else than the view, so that what the program writes goes to standard error.</summary>
    public bool IsOutputTaken { get; init; }

    /// <summary>True when reports are made of the outcome, which show where the program declares things.</summary>
    public bool HasReports { get; init; }
}
