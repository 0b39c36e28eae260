using Infra.Plans.Changes;
using static Infra.Plans.Tests.Changes.ChangePlans;

namespace Infra.Plans.Tests.Changes;

/// <summary>What a change does to an object of a cluster, and what the provider and the cluster add to it.</summary>
public class KubernetesChangeTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Secret = "kubernetes:core/v1:Secret";
    private const string Provider = "pulumi:providers:kubernetes";

    [Fact]
    public void An_object_that_keeps_its_name_is_deleted_before_it_is_replaced()
    {
        var change = Compared(Deployment, Named("api", Spec("selector", Map(("app", "a")))), Named("api", Spec("selector", Map(("app", "b")))));

        Assert.Equal((ChangeOperation.Replace, true), (change.Operation, change.DeletesFirst));
        Assert.Equal(["spec"], change.ReplaceKeys);
    }

    [Fact]
    public void An_object_that_is_renamed_or_moved_is_made_before_the_old_one_goes()
    {
        var renamed = Compared(Deployment, Named("api"), Named("web"));
        var moved = Compared(Deployment, Named("api", ("metadata", Map(("name", "api"), ("namespace", "a")))), Named("api", ("metadata", Map(("name", "api"), ("namespace", "b")))));

        Assert.Equal((ChangeOperation.Replace, false, "metadata.name: api -> web (replaces)"), (renamed.Operation, renamed.DeletesFirst, Text(renamed)));
        Assert.Equal((ChangeOperation.Replace, false), (moved.Operation, moved.DeletesFirst));
    }

    [Fact]
    public void An_object_whose_name_is_made_up_is_made_anew_before_the_old_one_goes()
    {
        var old = Map(("name", "files-1234567"), ("annotations", Map(("pulumi.com/autonamed", "true"))));
        var current = Object(ConfigMap, ("data", Map(("a", "2")))) with { AutoNamed = "metadata.name", Outputs = Map(("metadata", Map(("name", "files-abcdefg")))) };

        var change = PlanComparison.Compare(Plan(Object(ConfigMap, ("metadata", old), ("data", Map(("a", "1"))))), Plan(current)).Find(current.Urn)!;

        Assert.Equal((ChangeOperation.Replace, false, "data.a: 1 -> 2 (replaces)"), (change.Operation, change.DeletesFirst, Text(change)));
    }

    [Fact]
    public void The_option_decides_when_it_is_given()
    {
        var old = Object(Deployment, [.. Named("api", Spec("selector", "a"))]);
        var current = Object(Deployment, [.. Named("api", Spec("selector", "b"))]) with { Options = new PlannedOptions { DeleteBeforeReplace = false } };

        Assert.False(PlanComparison.Compare(Plan(old), Plan(current)).Find(current.Urn)!.DeletesFirst);
    }

    [Theory]
    [InlineData(ConfigMap, "data", null, null, ChangeOperation.Replace)]
    [InlineData(ConfigMap, "data", "enableConfigMapMutable", null, ChangeOperation.Update)]
    [InlineData(ConfigMap, "data", "enableConfigMapMutable", true, ChangeOperation.Replace)]
    [InlineData(ConfigMap, "data", "enableSecretMutable", null, ChangeOperation.Replace)]
    [InlineData(ConfigMap, "binaryData", "enableConfigMapMutable", null, ChangeOperation.Update)]
    [InlineData(Secret, "stringData", "enableSecretMutable", null, ChangeOperation.Update)]
    [InlineData(Secret, "type", "enableSecretMutable", null, ChangeOperation.Replace)]
    [InlineData(Secret, "data", null, null, ChangeOperation.Replace)]
    public void Content_is_replaced_unless_the_provider_makes_it_mutable(string type, string property, string? option, bool? immutable, ChangeOperation expected)
    {
        var provider = new PlannedResource
        {
            Urn = $"urn:pulumi:dev::shop::{Provider}::cluster",
            Type = Provider,
            Name = "cluster",
            Inputs = option is null ? MapValue.Empty : Map((option, BoolValue.True)),
        };
        Plan Program(string value) => Plan(provider, Object(type, [.. Named("a"), (property, value), ("immutable", immutable is null ? NullValue.Instance : BoolValue.Of(immutable.Value))]) with
        {
            Options = new PlannedOptions { Provider = provider.Urn },
        });

        Assert.Equal(expected, PlanComparison.Compare(Program("1"), Program("2")).Find(Urn(type, "a"))!.Operation);
    }

    [Fact]
    public void What_comes_or_goes_as_a_whole_changes_in_each_of_its_parts()
    {
        var change = Compared("kubernetes:core/v1:Service", Named("api"), Named("api", Spec("clusterIP", "None")));

        Assert.Equal(ChangeOperation.Replace, change.Operation);
        Assert.Equal(ChangeOperation.Update, Compared("kubernetes:core/v1:Service", Named("api"), Named("api", Spec("type", "ClusterIP"))).Operation);
    }

    [Fact]
    public void An_older_version_of_the_kind_is_the_same_object()
    {
        var old = Object("kubernetes:extensions/v1beta1:Deployment", [.. Named("api"), ("apiVersion", "extensions/v1beta1")]);
        var current = Object(Deployment, [.. Named("api"), ("apiVersion", "apps/v1")]) with { Options = new PlannedOptions { Aliases = [old.Urn] } };

        var change = PlanComparison.Compare(Plan(old), Plan(current)).Find(current.Urn)!;

        Assert.Equal((ChangeOperation.Update, "apiVersion: extensions/v1beta1 -> apps/v1", old.Urn), (change.Operation, Text(change), change.RenamedFrom));
    }

    [Fact]
    public void What_the_provider_and_the_cluster_note_is_no_change()
    {
        var metadata = Map(
            ("name", "api"), ("namespace", "shop"), ("uid", "4711"), ("generation", 2), ("resourceVersion", "12"), ("creationTimestamp", "2026-01-01T00:00:00Z"),
            ("managedFields", new ListValue([Map(("manager", "pulumi"))])),
            ("labels", Map(("app", "api"), ("app.kubernetes.io/managed-by", "pulumi"))),
            ("annotations", Map(("kubectl.kubernetes.io/last-applied-configuration", "{}"), ("deployment.kubernetes.io/revision", "3"), ("a", "b"))));
        var old = Object(Deployment, ("metadata", metadata), ("status", Map(("replicas", 3))), ("spec", Map(("strategy", MapValue.Empty), ("replicas", 3))));
        var said = Map(("name", "api"), ("namespace", "shop"), ("labels", Map(("app", "api"))), ("annotations", Map(("a", "b"))));
        var current = Object(Deployment, ("metadata", said), Spec("replicas", 3));

        Assert.True(PlanComparison.Compare(Plan(old), Plan(current)).IsEmpty);
    }

    [Fact]
    public void What_the_program_says_itself_is_compared()
    {
        var old = Named("api", ("metadata", Map(("name", "api"), ("labels", Map(("app.kubernetes.io/managed-by", "pulumi"))))));
        var current = Named("api", ("metadata", Map(("name", "api"), ("labels", Map(("app.kubernetes.io/managed-by", "flux"))))));

        Assert.Equal("metadata.labels[\"app.kubernetes.io/managed-by\"]: pulumi -> flux", Text(Compared(Deployment, old, current)));
    }

    [Theory]
    [InlineData("default", null, null, ChangeOperation.Same)]
    [InlineData(null, "default", null, ChangeOperation.Same)]
    [InlineData("shop", null, "shop", ChangeOperation.Same)]
    [InlineData("shop", null, "other", ChangeOperation.Replace)]
    [InlineData("shop", "other", null, ChangeOperation.Replace)]
    [InlineData(null, "other", null, ChangeOperation.Replace)]
    public void The_namespace_is_the_providers_when_the_program_gives_none(string? old, string? current, string? ofProvider, ChangeOperation expected)
    {
        Assert.Equal(expected, Moved(old, current, ofProvider).Operation);
    }

    [Fact]
    public void A_namespace_that_only_the_kubeconfig_tells_is_not_compared()
    {
        var change = Moved("shop", current: null, ofProvider: null);

        Assert.Equal(ChangeOperation.Same, change.Operation);
        Assert.Equal(["metadata.namespace"], change.NotCompared);
    }

    [Fact]
    public void The_content_of_a_secret_is_stored_elsewhere_and_not_compared()
    {
        var old = Object(Secret, [.. Named("a"), ("kind", "Secret"), ("data", SecretValue.Instance)]);
        var current = Object(Secret, [.. Named("a"), ("kind", "Secret"), ("stringData", SecretValue.Instance)]);
        var plain = Object(Secret, [.. Named("a"), ("kind", "Secret"), ("stringData", Map(("key", "value")))]);

        foreach (var change in new[] { current, plain }.Select(resource => PlanComparison.Compare(Plan(old), Plan(resource)).Find(resource.Urn)!))
        {
            Assert.Equal(ChangeOperation.Same, change.Operation);
            Assert.Equal(["data"], change.NotCompared);
        }
    }

    [Theory]
    [InlineData("500m", "0.5", true)]
    [InlineData("1Gi", "1024Mi", true)]
    [InlineData("1", "1000m", true)]
    [InlineData("1G", "1Gi", false)]
    [InlineData("1", "2", false)]
    [InlineData("", "0", false)]
    [InlineData("1e3", "1k", false)]
    public void Amounts_are_compared_by_what_they_are(string old, string current, bool areEqual)
    {
        static (string, PlanValue)[] With(string amount) => Named("api", Spec("resources", Map(("requests", Map(("cpu", amount), ("requests.storage", amount))))));

        Assert.Equal(areEqual, Compared(Deployment, With(old), With(current)).Operation == ChangeOperation.Same);
        // The same texts elsewhere are texts.
        Assert.Equal(ChangeOperation.Update, Compared(Deployment, Named("api", Spec("cpu", old)), Named("api", Spec("cpu", current))).Operation);
    }

    [Fact]
    public void A_number_is_the_amount_that_the_cluster_writes() =>
        Assert.Equal(
            ChangeOperation.Same,
            Compared(Deployment, Named("api", Spec("limits", Map(("cpu", "500m")))), Named("api", Spec("limits", Map(("cpu", 0.5))))).Operation);

    [Fact]
    public void An_empty_selector_is_not_the_same_as_none()
    {
        Assert.Equal(
            "spec.namespaceSelector: {} -> -",
            Text(Compared("kubernetes:networking.k8s.io/v1:NetworkPolicy", Named("a", ("spec", Map(("namespaceSelector", MapValue.Empty), ("port", 1)))), Named("a", Spec("port", 1)))));
        Assert.Equal(ChangeOperation.Same, Compared(Deployment, Named("a", Spec("nodeSelector", MapValue.Empty)), Named("a")).Operation);
    }

    [Fact]
    public void Another_cluster_in_the_kubeconfig_replaces_the_provider_and_all_objects()
    {
        var changes = PlanComparison.Compare(Cluster("https://a", "me"), Cluster("https://b", "me"));

        Assert.Equal(2, changes.Count(ChangeOperation.Replace));
        var change = changes.Find(Urn(Deployment, "a"))!;
        Assert.Equal(["provider"], change.ReplaceKeys);
        Assert.False(change.DeletesFirst);
    }

    [Fact]
    public void Another_user_in_the_kubeconfig_replaces_nothing()
    {
        var changes = PlanComparison.Compare(Cluster("https://a", "me"), Cluster("https://a", "you"));

        Assert.Equal((0, 1), (changes.Count(ChangeOperation.Replace), changes.Count(ChangeOperation.Update)));
        Assert.True(changes.Find($"urn:pulumi:dev::shop::{Provider}::cluster")!.IsReplacementKnown);
    }

    [Fact]
    public void A_kubeconfig_that_is_not_read_may_be_of_another_cluster()
    {
        static Plan Program(string kubeconfig) => Plan(Object(Provider, ("kubeconfig", kubeconfig)));

        var change = PlanComparison.Compare(Program("clusters: [a]"), Program("clusters: [b]")).Find(Urn(Provider, "a"))!;

        Assert.Equal((ChangeOperation.Update, false), (change.Operation, change.IsReplacementKnown));
    }

    [Fact]
    public void A_kubeconfig_of_a_new_cluster_replaces_the_provider()
    {
        var old = Plan(Resource("eks", ("engine", "a")).Deployed("e-1", ("kubeconfig", "old")), Object(Provider, ("kubeconfig", "old")));
        var current = Plan(Resource("eks", ("engine", "b")), Object(Provider, ("kubeconfig", Ref("eks", "kubeconfig"))));
        var facts = ReplaceFacts.Create(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [ChangePlans.Type] = ["engine"] });

        Assert.Equal(ChangeOperation.Replace, PlanComparison.Compare(old, current, facts).Find(Urn(Provider, "a"))!.Operation);
    }

    private static Plan Cluster(string server, string user) => Plan(
        new PlannedResource
        {
            Urn = $"urn:pulumi:dev::shop::{Provider}::cluster",
            Type = Provider,
            Name = "cluster",
            Inputs = Map(("kubeconfig", $$$"""{"clusters":[{"name":"main","cluster":{"server":"{{{server}}}"}}],"users":[{"name":"main","user":{"token":"{{{user}}}"}}]}""")),
        },
        Object(Deployment, [.. Named("api")]) with { Options = new PlannedOptions { Provider = $"urn:pulumi:dev::shop::{Provider}::cluster" } });

    private static ResourceChange Moved(string? old, string? current, string? ofProvider)
    {
        var provider = Object(Provider, ("namespace", ofProvider is null ? NullValue.Instance : ofProvider));
        var after = Object(Deployment, ("metadata", Metadata(current))) with { Options = new PlannedOptions { Provider = ofProvider is null ? null : provider.Urn } };
        return PlanComparison.Compare(Plan(provider, Object(Deployment, ("metadata", Metadata(old)))), Plan(provider, after)).Find(after.Urn)!;
    }

    private static MapValue Metadata(string? space) => Map(("name", "api"), ("namespace", space is null ? NullValue.Instance : space));

    private static ResourceChange Compared(string type, (string, PlanValue)[] old, (string, PlanValue)[] current) =>
        PlanComparison.Compare(Plan(Object(type, old)), Plan(Object(type, current))).Find(Urn(type, "a"))!;

    private static (string Key, PlanValue Value)[] Named(string name, params (string Key, PlanValue Value)[] inputs) =>
        Array.Exists(inputs, input => input.Key == "metadata") ? inputs : [("metadata", Map(("name", name))), .. inputs];

    private static (string Key, PlanValue Value) Spec(string key, PlanValue value) => ("spec", Map((key, value)));

    private static string Urn(string type, string name) => $"urn:pulumi:dev::shop::{type}::{name}";

    private static PlannedResource Object(string type, params (string Key, PlanValue Value)[] inputs) => new() { Urn = Urn(type, "a"), Type = type, Name = "a", Inputs = Map(inputs) };
}
