namespace Infra.Policies.Rules;

/// <summary>Where there is a component for it, nobody builds it from raw resources.</summary>
public sealed class PavedRoadIsTaken : StackPolicy
{
    private static readonly Parameter<IReadOnlyList<string>> Types = Parameter.Texts(
        "types",
        [
            "aws:acm/certificate:Certificate", "aws:backup/plan:Plan", "aws:backup/vault:Vault", "aws:budgets/budget:Budget",
            "aws:cloudfront/distribution:Distribution",
            "aws:dynamodb/table:Table", "aws:ec2/natGateway:NatGateway", "aws:ec2/subnet:Subnet", "aws:ec2/vpc:Vpc", "aws:ecr/repository:Repository",
            "aws:ecs/cluster:Cluster", "aws:ecs/service:Service", "aws:ecs/taskDefinition:TaskDefinition", "aws:efs/fileSystem:FileSystem",
            "aws:elasticache/replicationGroup:ReplicationGroup", "aws:kms/key:Key", "aws:lambda/function:Function", "aws:lb/loadBalancer:LoadBalancer",
            "aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance", "aws:route53/zone:Zone", "aws:s3/bucket:Bucket",
            "aws:scheduler/schedule:Schedule", "aws:secretsmanager/secret:Secret", "aws:sns/topic:Topic", "aws:sqs/queue:Queue",
        ],
        "Types that are made by components only; * stands for any text.");

    private static readonly Parameter<IReadOnlyList<string>> Components = Parameter.Texts(
        "components", ["infra:*"], "Types of components that may make them; * stands for any text.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-GOV-013",
        Slug = "paved-road-only",
        Title = "Where there is a component, it is used",
        Pillars = [Pillar.Governance],
        Severity = Severity.Medium,
        Why = "A component carries what was learned from outages and audits; a copy of it made by hand has the version of the day it was "
            + "copied, and nobody upgrades it.",
        Fix = "Use the Infra component for it, or list a component of your own below components in infra.policies.yaml; import or alias what "
            + "exists so that nothing is replaced. A stack that is raw on purpose disables the rule there.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Nist("CM-2")],
        Links = ["https://www.pulumi.com/docs/iac/concepts/components/"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [ResourceType.Everything];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Types, Components];

    /// <inheritdoc/>
    public override string Good => """
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc:
          $options: { parent: shop }
        """;

    /// <inheritdoc/>
    public override string Bad => "aws:ec2/vpc:Vpc shop: {}";

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource, PlanGraph graph)
    {
        if (IsOneOf(resource.Get(Types), resource.View.Type))
        {
            resource.Require(Truth.Of(IsMadeByComponent(resource, graph)), "It is not part of a component.");
        }
    }

    private static bool IsMadeByComponent(ResourceCheck resource, PlanGraph graph)
    {
        for (var parent = graph.ParentOf(resource); parent is not null; parent = graph.ParentOf(parent))
        {
            if (IsOneOf(resource.Get(Components), parent.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(IReadOnlyList<string> patterns, string type) => patterns.Any(pattern => Wildcard.Matches(pattern, type));
}
