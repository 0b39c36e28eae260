using Infra.Plans;

namespace Infra.Policies.Rules;

/// <summary>No deployment deletes a resource that holds data.</summary>
public sealed class StatefulResourceIsNotDeleted : ChangePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-008",
        Slug = "no-delete-stateful",
        Title = "Resources that hold data are not deleted",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Critical,
        Why = "A resource that was renamed, moved to another parent or left out of the program by mistake is deleted with its data.",
        Fix = "Put the resource back, or give the renamed one the old name in Aliases; to take it out of the stack and keep it, deploy "
            + "RetainOnDelete first; to delete on purpose, waive this rule for that resource and day.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CP-9")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/options/aliases/", "https://www.pulumi.com/docs/iac/concepts/options/retainondelete/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          $change: delete
          $options: { retainOnDelete: true }
        aws:ecs/taskDefinition:TaskDefinition api:
          $change: delete
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          $change: delete
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlannedChange change)
    {
        if (change.IsStateful)
        {
            var isKept = change.Operation != ChangeOperation.Delete || change.Resource.Options.RetainOnDelete == true;
            resource.Require(Truth.Of(isKept), "The deployment deletes it.");
        }
    }
}
