using Pulumi;

namespace Infra.Kubernetes.Tests;

public class PodArgsTests
{
    [Theory]
    [InlineData("ghcr.io/acme/shop-api")]
    [InlineData("ghcr.io/acme/shop-api:latest")]
    public Task Image_that_may_change_under_its_name(string image) => RefusedArgs.AssertAsync(
        args => args.Image = image,
        $"Image is '{image}'. Allowed: a digest, or a tag other than latest. Fix: name the version, so that every pod runs the same code and a rollback finds it again.");

    [Fact]
    public Task Image_that_is_no_reference() => RefusedArgs.AssertAsync(
        args => args.Image = "https://ghcr.io/acme/api:1",
        "Image is 'https://ghcr.io/acme/api:1'. Allowed: registry/repository:tag or registry/repository@sha256:digest, in lower case. Fix: give an image such as ghcr.io/acme/shop-api:1.4.2.");

    [Fact]
    public async Task Image_that_only_the_deployment_knows_is_checked_there()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => TestStack.RunAsync(() => KubernetesStacks.WebService(
            change: args => args.Image = Output.Create(Task.Delay(1).ContinueWith(_ => "app:latest", TaskScheduler.Default)))));

        Assert.Contains("Image is 'app:latest'. Allowed: a digest, or a tag other than latest.", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task No_namespace() => RefusedArgs.AssertAsync(args => args.Namespace = null!, "Namespace is null. Allowed: a value. Fix: set it.");

    [Fact]
    public Task No_image() => RefusedArgs.AssertAsync(args => args.Image = null!, "Image is null. Allowed: a value. Fix: set it.");

    [Fact]
    public Task Name_that_another_workload_of_the_namespace_has() => RefusedArgs.AssertAsync(
        "Worker 'api'",
        "name is 'api'. Allowed: a name that no other workload of the namespace has. Fix: rename one of them: their objects would have the same names.",
        () =>
        {
            var space = KubernetesStacks.Namespace();
            _ = KubernetesStacks.WebService(space: space);
            _ = KubernetesStacks.Worker("api", space: space);
        });

    [Theory]
    [InlineData("Api")]
    [InlineData("api_v2")]
    [InlineData("2api")]
    [InlineData("a-name-that-is-longer-than-any-may-be")]
    public Task Name_that_is_no_name(string name) => RefusedArgs.AssertAsync(
        $"WebService '{name}'",
        $"name is '{name}'. Allowed: 1 to 32 lower-case letters, digits and single hyphens, beginning with a letter. Fix: choose a shorter or plainer name; names of AWS resources are made from it.",
        () => KubernetesStacks.WebService(name));

    [Fact]
    public Task Secret_in_a_plain_variable() => RefusedArgs.AssertAsync(
        args => args.Environment["DB_PASSWORD"] = Output.CreateSecret("hunter2"),
        "Environment[\"DB_PASSWORD\"] is 'a secret value'. Allowed: values that anyone who may read pods may know. "
        + "Fix: give it as Secrets[\"DB_PASSWORD\"] = PodSecret.Value(…), or keep it in a Secret and name that with PodSecret.Of.");

    [Fact]
    public async Task Secret_that_only_the_deployment_knows_is_refused_there()
    {
        var late = Output.Create(Task.Delay(1).ContinueWith(_ => "hunter2", TaskScheduler.Default));
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => TestStack.RunAsync(() => KubernetesStacks.WebService(
            change: args => args.Environment["DB_PASSWORD"] = Output.CreateSecret(late))));

        Assert.Contains("Environment[\"DB_PASSWORD\"] is 'a secret value'.", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Variable_with_a_name_that_no_shell_takes() => RefusedArgs.AssertAsync(
        args => args.Environment["my-variable"] = "x",
        "Environment[\"my-variable\"] is 'my-variable'. Allowed: names of letters, digits and _ that do not begin with a digit. Fix: rename the variable.");

    [Fact]
    public Task Variable_that_is_plain_and_secret() => RefusedArgs.AssertAsync(
        args =>
        {
            args.Environment["TOKEN"] = "x";
            args.Secrets["TOKEN"] = PodSecret.Of("tokens", "token");
        },
        "Secrets[\"TOKEN\"] is 'TOKEN'. Allowed: names that Environment does not have. Fix: remove it from Environment.");

    [Theory]
    [InlineData("Tokens", "token")]
    [InlineData("tokens", "a key")]
    [InlineData("tokens", "")]
    public Task Secret_that_cannot_be_there(string secret, string key) => RefusedArgs.AssertAsync(
        args => args.Secrets["TOKEN"] = PodSecret.Of(secret, key),
        $"Secrets[\"TOKEN\"] is '{secret}/{key}'. Allowed: the name of a Secret in lower case, and a key of letters, digits and - _ .. Fix: name both as the cluster has them.");

    [Theory]
    [InlineData("app.json")]
    [InlineData("/app/../etc/passwd")]
    [InlineData("/app/")]
    [InlineData("/tmp" + "/app.json")]
    public Task File_without_a_place(string path) => RefusedArgs.AssertAsync(
        args => args.Files[path] = "x",
        $"Files[\"{path}\"] is '{path}'. Allowed: full paths of letters, digits and - _ . outside of /tmp, such as /app/config/shop.json. Fix: write the path from the root on.");

    [Fact]
    public Task File_that_is_secret() => RefusedArgs.AssertAsync(
        args => args.Files["/app/key.pem"] = Output.CreateSecret("x"),
        "Files[\"/app/key.pem\"] is 'a secret value'. Allowed: text that anyone who may read config maps may know. Fix: give secrets as variables, with Secrets.");

    [Fact]
    public Task Files_that_would_be_one_in_the_map() => RefusedArgs.AssertAsync(
        args => (args.Files["/app/a_b"], args.Files["/app/a/b"]) = ("x", "y"),
        "Files is '/app/a/b and /app/a_b'. Allowed: paths that differ in more than / and _. Fix: rename one of the files.");

    [Fact]
    public Task Files_that_no_map_holds() => RefusedArgs.AssertAsync(
        args => args.Files["/app/data"] = new string('x', 1024 * 1024 + 1),
        "Files is '1048577 bytes'. Allowed: 1 MiB together, which is what a ConfigMap holds. Fix: put large files into the image.");

    [Theory]
    [InlineData("0")]
    [InlineData("0.1m")]
    [InlineData("2000000m")]
    [InlineData("a quarter")]
    [InlineData("0.25 cores")]
    public Task Processor_that_no_node_has(string cpu) => RefusedArgs.AssertAsync(
        args => args.Size = new() { Cpu = cpu },
        $"Size.Cpu is '{cpu}'. Allowed: 1m to 1024 cores, such as 250m, 0.5 or 2. Fix: write thousandths of a core with m.");

    [Theory]
    [InlineData("512m")]
    [InlineData("512")]
    [InlineData("1Mi")]
    [InlineData("512 Mi")]
    [InlineData("512MB")]
    public Task Memory_that_is_none(string memory) => RefusedArgs.AssertAsync(
        args => args.Size = new() { Memory = memory, MemoryLimit = "1Gi" },
        $"Size.Memory is '{memory}'. Allowed: at least 4Mi, such as 256Mi or 2Gi. Fix: write Mi or Gi; m means thousandths of a byte.");

    [Fact]
    public Task Memory_limit_below_the_request() => RefusedArgs.AssertAsync(
        args => args.Size = new() { Memory = "1Gi", MemoryLimit = "1000Mi" },
        "Size.MemoryLimit is '1000Mi'. Allowed: at least Size.Memory (1Gi). Fix: raise it, or leave it out.");

    [Fact]
    public Task Root() => RefusedArgs.AssertAsync(
        args => args.Pod = new() { User = 0 }, "Pod.User is 0. Allowed: 1 to 65535. Fix: name a user other than root; the namespace lets no other in.");

    [Fact]
    public Task Priority_class_that_is_no_name() => RefusedArgs.AssertAsync(
        args => args.Pod = new() { PriorityClass = "High" },
        "Pod.PriorityClass is 'High'. Allowed: the name of a priority class, in lower case. Fix: name it as the cluster has it.");

    [Fact]
    public Task Pull_secret_that_is_no_name() => RefusedArgs.AssertAsync(
        args => args.Pod = new() { ImagePullSecrets = ["GHCR"] }, "Pod.ImagePullSecrets is 'GHCR'. Allowed: names of Secrets, in lower case. Fix: name them as the cluster has them.");

    [Fact]
    public Task Node_label_that_is_none() => RefusedArgs.AssertAsync(
        args => args.Pod = new() { NodeLabels = new Dictionary<string, string>(StringComparer.Ordinal) { ["pool"] = "a b" } },
        "Pod.NodeLabels[\"pool\"] is 'a b'. Allowed: label values: up to 63 letters, digits and - _ . that begin and end with a letter or digit. Fix: shorten or plainly spell the value.");

    [Theory]
    [InlineData("10.0.0.1/16")]
    [InlineData("10/8")]
    [InlineData("example.com")]
    public Task Address_that_is_no_range(string cidr) => RefusedArgs.AssertAsync(
        args => args.Egress.Add(Egress.To(cidr, 443)),
        $"Egress is '{cidr}'. Allowed: a range of IPv4 or IPv6 addresses that begins at its own network, such as 10.20.0.0/16. Fix: write the first address and the length of the prefix.");

    [Fact]
    public Task Port_to_nowhere() => RefusedArgs.AssertAsync(
        args => args.Egress.Add(Egress.To("10.0.0.0/16", 0)), "Egress.Port is 0. Allowed: 1 to 65535. Fix: name the port that is connected to.");

    [Theory]
    [InlineData("owner", "x", "Tags[\"owner\"] is 'x'. Allowed: keys that the platform does not set itself. Fix: choose another key, or set the stack's infra: configuration.")]
    [InlineData(
        "kubernetes.io/x", "x",
        "Tags[\"kubernetes.io/x\"] is 'kubernetes.io/x'. Allowed: label keys: up to 63 letters, digits and - _ . with an optional DNS name and / before them, not of kubernetes.io. Fix: rename the key.")]
    [InlineData(
        "channel", "#payments",
        "Tags[\"channel\"] is '#payments'. Allowed: label values: up to 63 letters, digits and - _ . that begin and end with a letter or digit. Fix: shorten or plainly spell the value.")]
    public async Task Tag_that_is_no_label(string key, string value, string problem)
    {
        Assert.Contains(problem, await TestStack.RefusedAsync(() => KubernetesStacks.WebService(change: args => args.Tags[key] = value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        Assert.Equal(
            """
            WebService 'api' has 4 invalid arguments:
              - Image is 'app'. Allowed: a digest, or a tag other than latest. Fix: name the version, so that every pod runs the same code and a rollback finds it again.
              - Size.Memory is '1m'. Allowed: at least 4Mi, such as 256Mi or 2Gi. Fix: write Mi or Gi; m means thousandths of a byte.
              - Scaling.MaxReplicas is 2. Allowed: 3 to 1000. Fix: allow more pods than Scaling.MinReplicas, or nothing is scaled.
              - Port is 80. Allowed: 1024 to 65535. Fix: let the container listen on 8080; without root it cannot listen below 1024.
            """,
            await TestStack.RefusedAsync(() => KubernetesStacks.WebService(change: args =>
                (args.Image, args.Size, args.Scaling, args.Port) = ("app", new() { Memory = "1m", MemoryLimit = "1Gi" }, new() { MinReplicas = 2, MaxReplicas = 2 }, 80))));
    }
}
