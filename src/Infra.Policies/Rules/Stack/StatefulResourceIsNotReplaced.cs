using Infra.Plans;

namespace Infra.Policies.Rules;

/// <summary>No deployment replaces a resource that holds data.</summary>
public sealed class StatefulResourceIsNotReplaced : ChangePolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-RES-007",
        Slug = "no-replace-stateful",
        Title = "Resources that hold data are not replaced",
        Pillars = [Pillar.Resilience],
        Severity = Severity.Critical,
        Why = "A replacement makes an empty resource and deletes the one with the data.",
        Fix = "Undo the change of the property that forces the replacement, or keep it with ignoreChanges; "
            + "to replace on purpose, move the data first and waive this rule for that resource and day.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CP-9")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/options/protect/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything];

    /// <inheritdoc/>
    public override string Good => """
        aws:rds/instance:Instance orders:
          $change: update
        aws:ecs/taskDefinition:TaskDefinition api:
          $change: replace
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:rds/instance:Instance orders:
          $change: replace
          $replaceKeys: [storageEncrypted]
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlannedChange change)
    {
        if (change.IsStateful)
        {
            var keys = change.ReplaceKeys.Count == 0 ? "a change" : string.Join(", ", change.ReplaceKeys);
            resource.Require(Truth.Of(change.Operation != ChangeOperation.Replace), $"The deployment replaces it because of {keys}.");
        }
    }
}
