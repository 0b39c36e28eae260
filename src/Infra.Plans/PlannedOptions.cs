namespace Infra.Plans;

/// <summary>The options of a resource. What the program left out, and nothing passed down, is at its default.</summary>
public sealed record PlannedOptions
{
    /// <summary>No option set.</summary>
    public static PlannedOptions None { get; } = new();

    /// <summary>The engine refuses to delete or replace the resource. Inherited from the parent; null when nobody said.</summary>
    public bool? Protect { get; init; }

    /// <summary>Deleting the resource from the stack leaves it in the cloud; null when nobody said.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>A replacement deletes the old resource first; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Property paths whose changes are ignored.</summary>
    public ValueList<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes force a replacement.</summary>
    public ValueList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Property paths whose changes are not shown.</summary>
    public ValueList<string> HideDiffs { get; init; } = [];

    /// <summary>Output properties that the program wants kept secret.</summary>
    public ValueList<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Earlier URNs of the resource, those that follow from its parents' aliases included.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The id of an existing cloud resource to adopt, or null.</summary>
    public string? ImportId { get; init; }

    /// <summary>The URN of the resource whose deletion deletes this one as well, or null.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>URNs of resources whose replacement replaces this one as well.</summary>
    public ValueList<string> ReplaceWith { get; init; } = [];

    /// <summary>A value whose change forces a replacement, or null.</summary>
    public PlanValue? ReplacementTrigger { get; init; }

    /// <summary>The version of the provider, or null when the program leaves it open.</summary>
    public string? Version { get; init; }

    /// <summary>Where the provider plugin is downloaded from, or null for the usual place.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>The URN of the explicit provider in effect, own or inherited; null for the default provider.</summary>
    public string? Provider { get; init; }

    /// <summary>The URNs of the providers a component hands to its children, by package.</summary>
    public ValueMap<string> Providers { get; init; } = ValueMap<string>.Empty;

    /// <summary>How long the provider may take, or null for its own limits.</summary>
    public PlannedTimeouts? Timeouts { get; init; }

    /// <summary>Names of the hooks bound to the resource by event, such as <c>beforeCreate</c>.</summary>
    public ValueMap<ValueList<string>> Hooks { get; init; } = ValueMap<ValueList<string>>.Empty;

    /// <summary>Environment variables of a provider's plugin, by the variable they replace.</summary>
    public ValueMap<string> EnvironmentVariables { get; init; } = ValueMap<string>.Empty;
}
