namespace Infra.Policies.Rules;

/// <summary>The stack publishes secrets only as secrets.</summary>
public sealed class StackOutputsHoldNoPlainSecret : StackPolicy
{
    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-012",
        Slug = "no-plain-stack-output-secret",
        Title = "Outputs of the stack that are secrets are marked as secret",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "Outputs are printed at the end of each deployment, shown in the console and read by other stacks; one that is not marked is "
            + "in all of their logs.",
        Fix = "Publish the ARN of the secret instead, which is enough for an Infra Service; else wrap the output in Output.CreateSecret.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("IA-5")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/secrets/", "https://www.pulumi.com/docs/iac/concepts/inputs-outputs/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Stack];

    /// <inheritdoc/>
    public override string Good => """
        $outputs:
          url: https://shop.example.com
          databasePasswordArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders
          adminToken: !secret
        """;

    /// <inheritdoc/>
    public override string Bad => """
        $outputs:
          url: https://shop.example.com
          databasePassword: tulip-42
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        foreach (var (name, value) in graph.Plan.Outputs)
        {
            foreach (var marked in SecretMarks.In(new Property(resource, name, value), name))
            {
                resource.Require(marked, "The output is a secret in plain text.");
            }
        }
    }
}
