namespace Infra.Plans;

/// <summary>What a deployment would do with one resource.</summary>
public sealed record ResourceChange
{
    /// <summary>What is done.</summary>
    public required ChangeOperation Operation { get; init; }

    /// <summary>The resource as the baseline has it; null for one that is created.</summary>
    public PlannedResource? Old { get; init; }

    /// <summary>The resource as it will be; null for one that is deleted.</summary>
    public PlannedResource? New { get; init; }

    /// <summary>The resource as it will be, or as it was when it goes.</summary>
    public PlannedResource Resource => New ?? Old ?? throw new InvalidOperationException("A change is about an old resource, a new one, or both.");

    /// <summary>What is different, in the order of the paths. Empty unless the resource is updated or replaced.</summary>
    public ValueList<PropertyChange> Properties { get; init; } = [];

    /// <summary>The properties that force the replacement, sorted; <c>provider</c>, <c>replaceWith</c> and <c>replacementTrigger</c> stand for the options.</summary>
    public ValueList<string> ReplaceKeys { get; init; } = [];

    /// <summary>Properties of which a preview cannot tell whether they change: secrets, and values that only the cloud knows. Sorted.</summary>
    public ValueList<string> NotCompared { get; init; } = [];

    /// <summary>The URN the resource has in the baseline, when an alias leads there; null when the URN is the same.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>False when nothing is known of which properties of this type force a replacement: an update may then turn out to be one.</summary>
    public bool IsReplacementKnown { get; init; } = true;

    /// <summary>True when the old resource is deleted before the new one is made; null when the provider decides.</summary>
    public bool? DeletesFirst { get; init; }

    /// <summary>True when the resource is protected, so that the deployment fails instead of deleting or replacing it.</summary>
    public bool IsBlocked => Operation is ChangeOperation.Delete or ChangeOperation.Replace && Old?.Options.Protect == true;

    /// <summary>True when the old resource leaves the stack but stays in the cloud.</summary>
    public bool IsRetained => Operation is ChangeOperation.Delete or ChangeOperation.Replace && Old?.Options.RetainOnDelete == true;
}
