using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Changing;
using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public class ChangesViewTests
{
    private const string Before = """
        infra:data:Database orders: {}
        aws:rds/cluster:Cluster orders-cluster:
          engine: aurora-postgresql
          backupRetentionPeriod: 7
          $options: { parent: orders, protect: true }
          $outputs: { endpoint: orders.cluster-abc.eu-west-1.rds.amazonaws.com }
        aws:ecs/taskDefinition:TaskDefinition api-task:
          containerDefinitions: !json [{ name: api, environment: [{ name: LOG_LEVEL, value: info }, { name: HOST, value: orders.cluster-abc.eu-west-1.rds.amazonaws.com }] }]
        aws:sqs/queue:Queue old-mail: { delaySeconds: 0 }
        aws:s3/bucket:Bucket archive: { $options: { retainOnDelete: true } }
        aws:iam/role:Role api-role: { description: the api }
        aws:ssm/parameter:Parameter token: { value: !secret  }
        $outputs: { url: https://old.example.com }
        """;

    private const string After = """
        infra:data:Database orders: {}
        aws:rds/cluster:Cluster orders-cluster:
          engine: aurora-mysql
          backupRetentionPeriod: 14
          $options: { parent: orders, protect: true }
        aws:ecs/taskDefinition:TaskDefinition api-task:
          containerDefinitions: !json [{ name: api, environment: [{ name: LOG_LEVEL, value: debug }, { name: HOST, value: "${orders-cluster.endpoint}" }] }]
        aws:iam/role:Role api-role: { description: the api }
        aws:ssm/parameter:Parameter token: { value: !secret  }
        aws:sns/topic:Topic mail: {}
        aws:lambda/function:Function mailer: { timeout: 30 }
        $outputs: { url: https://new.example.com }
        """;

    private static readonly ReplaceFacts Facts = ReplaceFacts.Create(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["aws:rds/cluster:Cluster"] = ["engine"],
        ["aws:ecs/taskDefinition:TaskDefinition"] = ["containerDefinitions"],
    });

    [Fact]
    public void Changes_are_shown_with_the_dangerous_first()
    {
        Assert.Equal(
            """

             example · dev · 2 to create, 2 to replace, 2 to delete, 2 unchanged

             Loses data  2
               ± orders-cluster  rds.Cluster  in Database orders
                   engine cannot be changed in place; it is protected, so pulumi up refuses; allow it with --allow-replace
                   urn:pulumi:dev::example::infra:data:Database$aws:rds/cluster:Cluster::orders-cluster
                   backupRetentionPeriod  7 → 14
                   engine  aurora-postgresql → aurora-mysql
               - old-mail  sqs.Queue
                   allow it with --allow-replace urn:pulumi:dev::example::aws:sqs/queue:Queue::old-mail

             Replaced  1
               ± api-task  ecs.TaskDefinition
                   containerDefinitions cannot be changed in place
                   containerDefinitions[api].environment[HOST].value
                     - orders.cluster-abc.eu-west-1.rds.amazonaws.com
                     + ${orders-cluster.endpoint}  (because orders-cluster.engine changed)
                   containerDefinitions[api].environment[LOG_LEVEL].value  info → debug

             Deleted  1
               - archive  s3.Bucket
                   the old one stays in the cloud

             Created  2
               + mailer  lambda.Function
               + mail  sns.Topic

             Outputs that change
                   url  https://old.example.com → https://new.example.com

             1 value not compared: secrets, and what only the cloud knows
             Plan: 2 to create, 2 to replace, 2 to delete, 2 unchanged.

            """,
            View([]));
    }

    [Fact]
    public void What_is_allowed_is_not_asked_for_again()
    {
        var view = View(["urn:pulumi:dev::example::infra:data:Database$aws:rds/cluster:Cluster::orders-cluster", "urn:pulumi:dev::example::aws:sqs/queue:Queue::old-mail"]);

        Assert.DoesNotContain("--allow-replace", view, StringComparison.Ordinal);
        Assert.Contains("Loses data  2", view, StringComparison.Ordinal);
    }

    [Fact]
    public void No_change_is_said_in_a_line()
    {
        Assert.Contains("Plan: no changes, 6 unchanged.", View([], Before, Before), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cause_that_all_properties_share_is_named_once_and_aliases_are_no_changes()
    {
        const string Old = """
            aws:rds/cluster:Cluster orders: { engine: a, $outputs: { endpoint: e1, port: 5432 } }
            aws:ssm/parameter:Parameter host: { value: e1, description: "at e1" }
            aws:iam/role:Role old-role: { description: the api }
            """;
        const string New = """
            aws:rds/cluster:Cluster orders: { engine: b }
            aws:ssm/parameter:Parameter host: { value: "${orders.endpoint}", description: "at ${orders.endpoint}" }
            aws:iam/role:Role new-role: { description: the api }
            """;

        var plan = PlanText.ParsePlan(New);
        var renamed = plan.Resources.Select(resource => resource.Name != "new-role" ? resource : resource with
        {
            Options = new PlannedOptions { Aliases = ["urn:pulumi:dev::example::aws:iam/role:Role::old-role"] },
        });
        var view = View([], PlanText.ParsePlan(Old), new Plan { Project = plan.Project, Stack = plan.Stack, Resources = [.. renamed], Symbols = plan.Symbols });

        Assert.Equal(2, view.Split("because").Length);
        Assert.Contains("because orders.engine changed\n", view, StringComparison.Ordinal);
        Assert.Contains("= new-role  iam.Role  renamed (alias) from old-role: no change in the cloud", view, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_new_resource_that_reads_as_before_is_told_once()
    {
        static string With(string engine) => $$"""
            aws:rds/cluster:Cluster orders: { engine: {{engine}} }
            aws:ssm/parameter:Parameter host: { value: "at ${orders.endpoint}" }
            """;

        var view = View([], With("a"), With("b"));

        Assert.Contains("value  another at ${orders.endpoint}\n", view, StringComparison.Ordinal);
    }

    [Fact]
    public void A_replacement_that_no_property_forces_says_what_does()
    {
        var before = PlanText.ParsePlan("aws:rds/cluster:Cluster orders: { engine: a }");
        var tainted = new Plan { Project = before.Project, Stack = before.Stack, Resources = [.. before.Resources.Select(resource => resource with { IsTainted = true })] };

        Assert.Contains("it is marked to be made anew (pulumi state taint)", View([], tainted, before), StringComparison.Ordinal);
        Assert.Contains(
            "engine cannot be changed in place; it is marked to be made anew (pulumi state taint)",
            View([], tainted, PlanText.ParsePlan("aws:rds/cluster:Cluster orders: { engine: b }")),
            StringComparison.Ordinal);
    }

    private static string View(IReadOnlyCollection<string> allowed, string before = Before, string after = After) =>
        View(allowed, PlanText.ParsePlan(before), PlanText.ParsePlan(after));

    private static string View(IReadOnlyCollection<string> allowed, Plan before, Plan plan)
    {
        var changes = PlanComparison.Compare(before, plan, Facts);
        var output = new StringWriter();
        PlanView.Write(
            plan,
            new PlanViewOptions { Changes = changes, Destructive = DestructiveChanges.Of(changes, allowed) },
            new TerminalWriter(output, new TerminalCapabilities(HasColor: false, HasUnicode: true, 120)));
        return output.ToString();
    }
}
