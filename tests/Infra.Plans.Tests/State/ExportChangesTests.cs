using Infra.Plans.Changes;

namespace Infra.Plans.Tests.State;

/// <summary>What a deployment would do with stacks in the states that exports show: the answer is the one that the Pulumi engine gives.</summary>
public sealed class ExportChangesTests
{
    private const string Stack = "urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod";
    private const string Queue = "aws:sqs/queue:Queue";

    [Fact]
    public void A_resource_that_was_deleted_in_order_to_be_replaced_is_made()
    {
        Assert.Equal("create jobs", Changes(State("jobs", """ "pendingReplacement": true, "inputs": { "fifoQueue": false } """), Program("jobs", ("fifoQueue", true))));
    }

    [Fact]
    public void A_copy_that_waits_for_its_deletion_is_not_the_resource()
    {
        var old = State("jobs", """ "delete": true, "id": "old", "inputs": { "fifoQueue": false } """);
        var live = State("jobs", """ "id": "new", "inputs": { "fifoQueue": true } """);

        Assert.Equal("", Changes($"{live}, {old}", Program("jobs", ("fifoQueue", true))));
        Assert.Equal("", Changes($"{old}, {live}", Program("jobs", ("fifoQueue", true))));
    }

    [Fact]
    public void A_tainted_resource_is_replaced_though_nothing_changed()
    {
        Assert.Equal("replace jobs (taint)", Changes(State("jobs", """ "taint": true, "inputs": { "name": "jobs" } """), Program("jobs", ("name", "jobs"))));
        Assert.Equal("", Changes(State("jobs", """ "taint": false, "inputs": { "name": "jobs" } """), Program("jobs", ("name", "jobs"))));
    }

    [Fact]
    public void What_was_only_read_is_never_deleted()
    {
        Assert.Equal("", Changes(State("jobs", """ "external": true, "id": "q-1" """)));
        Assert.Equal("delete jobs", Changes(State("jobs", """ "external": false, "id": "q-1" """)));
    }

    [Fact]
    public void What_was_only_read_and_is_declared_now_is_made_beside_it()
    {
        Assert.Equal("create jobs", Changes(State("jobs", """ "external": true, "id": "q-1", "inputs": { "name": "jobs" } """), Program("jobs", ("name", "jobs"))));
    }

    [Theory]
    [InlineData("q-1", "")]
    [InlineData("q-2", "replace jobs (id)")]
    public void What_was_made_and_is_only_read_now_stays_when_it_is_the_same(string read, string expected)
    {
        Assert.Equal(expected, Changes(State("jobs", """ "id": "q-1" """), Program("jobs") with { IsRead = true, Id = read }));
    }

    [Fact]
    public void A_view_into_another_resource_is_none_of_the_programs()
    {
        var view = State("inside", $$""" "id": "v", "viewOf": "{{Urn("jobs")}}" """);

        Assert.Equal("", Changes($"{State("jobs", """ "id": "q-1" """)}, {view}", Program("jobs")));
    }

    [Fact]
    public void Default_providers_are_known_by_where_their_plugin_is_from_too()
    {
        const string Provider = "urn:pulumi:prod::shop::pulumi:providers:aws::default_github_//api.github.com/acme";
        var provider = $$"""{ "urn": "{{Provider}}", "custom": true, "id": "1", "type": "pulumi:providers:aws" }""";
        var state = StackExport.Read(Export($"{provider}, {State("jobs", $$""" "id": "q-1", "provider": "{{Provider}}::1" """)}"));

        Assert.Null(state.Find(Provider));
        Assert.Null(state.Find(Urn("jobs"))!.Options.Provider);
    }

    [Fact]
    public void A_program_may_call_its_own_provider_default()
    {
        const string Own = "urn:pulumi:prod::shop::pulumi:providers:aws::default_eu";
        var provider = $$"""{ "urn": "{{Own}}", "custom": true, "id": "1", "type": "pulumi:providers:aws", "parent": "{{Stack}}" }""";
        var state = StackExport.Read(Export($"{provider}, {State("jobs", $$""" "id": "q-1", "provider": "{{Own}}::1" """)}"));

        Assert.Equal(Own, state.Find(Urn("jobs"))!.Options.Provider);
        Assert.NotNull(state.Find(Own));
    }

    [Fact]
    public void A_protected_resource_that_goes_blocks_and_a_retained_one_stays()
    {
        var changes = PlanComparison.Compare(
            StackExport.Read(Export($"{State("a", """ "protect": true """)}, {State("b", """ "retainOnDelete": true """)}")), new Plan { Project = "shop", Stack = "prod", Resources = [] });

        Assert.True(changes.Find(Urn("a"))!.IsBlocked);
        Assert.True(changes.Find(Urn("b"))!.IsRetained);
        Assert.Equal([Urn("b"), Urn("a")], changes.Resources.Where(change => !change.Resource.IsStack).Select(change => change.Resource.Urn));
    }

    [Fact]
    public void Secrets_in_lists_of_maps_stay_secrets_and_are_not_compared()
    {
        const string Secret = """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:hunter2" }""";
        var state = State("jobs", $$""" "inputs": { "users": [ { "name": "a", "password": {{Secret}} }, { "name": "b", "keys": [ {{Secret}}, "plain" ] } ] } """);
        PlanValue users = new ListValue(
        [
            Map(("name", "a"), ("password", SecretValue.Instance)),
            Map(("name", "b"), ("keys", new ListValue([SecretValue.Instance, "other"]))),
        ]);

        var changes = PlanComparison.Compare(StackExport.Read(Export(state)), Plan(Program("jobs", ("users", users)))).Find(Urn("jobs"))!;

        Assert.DoesNotContain("hunter2", PlanJson.ToText(StackExport.Read(Export(state))), StringComparison.Ordinal);
        Assert.Equal(["users[b].keys[1]"], changes.Properties.Select(property => property.Path));
        Assert.Equal(["users[a].password", "users[b].keys[0]"], changes.NotCompared);
    }

    [Fact]
    public void Everything_else_that_a_state_notes_changes_nothing()
    {
        var state = State("jobs", $$"""
            "id": "q-1", "inputs": { "__defaults": ["name", "delaySeconds"], "name": "jobs-1a2b3c4", "delaySeconds": 0 },
            "outputs": { "__meta": "{\"schema_version\":\"1\"}", "arn": "arn:aws:sqs:eu-west-1:123456789012:jobs-1a2b3c4", "name": "jobs-1a2b3c4" },
            "parent": "{{Stack}}", "dependencies": null, "propertyDependencies": { "name": null, "tags": [] }, "aliases": ["{{Urn("tasks")}}"],
            "initErrors": ["it took too long"], "importID": "q-1", "customTimeouts": { "create": 600, "update": 0, "delete": 0 },
            "additionalSecretOutputs": ["arn"], "refreshBeforeUpdate": true, "ignoreChanges": [], "replaceOnChanges": [], "hideDiff": [], "resourceHooks": { "beforeCreate": ["a"] },
            "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z", "sourcePosition": "", "stackTrace": [ { "sourcePosition": "project:///a.cs#1" } ],
            "somethingNew": { "deep": [1, { "er": null }] }
            """);

        Assert.Equal("", Changes(state, Program("jobs") with { AutoNamed = "name", Outputs = Map(("name", "jobs-abcdefg")) }));
    }

    [Fact]
    public void A_URN_that_is_there_twice_is_a_broken_state()
    {
        var problem = Assert.Throws<PlanFormatException>(() => StackExport.Read(Export($"{State("jobs", """ "id": "1" """)}, {State("jobs", """ "id": "2" """)}")));

        Assert.Contains($"{Urn("jobs")} is there twice; repair the state with: pulumi state repair", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_of_another_language_and_its_children_are_kept()
    {
        const string Component = "urn:pulumi:prod::shop::eks:index:Cluster::main";
        const string Child = "urn:pulumi:prod::shop::eks:index:Cluster$aws:sqs/queue:Queue::jobs";
        var state = Export($$"""
            { "urn": "{{Component}}", "custom": false, "type": "eks:index:Cluster", "parent": "{{Stack}}", "provider": "urn:pulumi:prod::shop::pulumi:providers:eks::default_3_0_0::1", "outputs": { "kubeconfig": "x" } },
            { "urn": "{{Child}}", "custom": true, "type": "aws:sqs/queue:Queue", "id": "q-1", "parent": "{{Component}}" }
            """);
        var plan = Plan(
            new PlannedResource { Urn = Component, Type = "eks:index:Cluster", Name = "main", Kind = ResourceKind.RemoteComponent },
            new PlannedResource { Urn = Child, Type = Queue, Name = "jobs", Parent = Component });

        Assert.True(PlanComparison.Compare(StackExport.Read(state), plan).IsEmpty);
    }

    private static string Changes(string resources, params PlannedResource[] program) =>
        string.Join("; ", PlanComparison.Compare(StackExport.Read(Export(resources)), Plan(program)).Resources
            .Where(change => change.Operation != ChangeOperation.Same)
            .Select(change => $"{change.Operation.ToString().ToLowerInvariant()} {change.Resource.Name}{(change.ReplaceKeys.Count == 0 ? "" : $" ({string.Join(", ", change.ReplaceKeys)})")}"));

    private static string Export(string resources) => $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-03-04T05:06:07.890123456Z", "magic": "f5a0b4d2", "version": "v3.205.0" },
            "secrets_providers": { "type": "cloud", "state": { "url": "awskms://alias/pulumi", "encryptedkey": "AQIDBA==" } },
            "resources": [ { "urn": "{{Stack}}", "custom": false, "type": "pulumi:pulumi:Stack" }, {{resources}} ],
            "metadata": { "integrity_error": null }
          }
        }
        """;

    private static string State(string name, string fields) => $$"""{ "urn": "{{Urn(name)}}", "custom": true, "type": "{{Queue}}", {{fields}} }""";

    private static Plan Plan(params PlannedResource[] resources) => new()
    {
        Project = "shop",
        Stack = "prod",
        Resources = [new PlannedResource { Urn = Stack, Type = ResourceUrn.StackType, Name = "shop-prod", Kind = ResourceKind.Component }, .. resources],
    };

    private static PlannedResource Program(string name, params (string Key, PlanValue Value)[] inputs) =>
        new() { Urn = Urn(name), Type = Queue, Name = name, Parent = Stack, Inputs = Map(inputs) };

    private static MapValue Map(params (string Key, PlanValue Value)[] entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    private static string Urn(string name) => $"urn:pulumi:prod::shop::{Queue}::{name}";
}
