using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class ImageIsPinnedAndTrustedTests : ContainerRuleTests<ImageIsPinnedAndTrusted>
{
    protected override string Good => "image: 'acme/orders:1.4.2'";

    protected override string Bad => "image: 'acme/orders:latest'";

    [Theory]
    [InlineData("acme/orders:1")]
    [InlineData("localhost:5000/acme/orders:1")]
    [InlineData("acme/orders@sha256:0123")]
    [InlineData("acme/orders:latest@sha256:0123")]
    [InlineData("${other.url}:1.4.2")]
    [InlineData("${other.url}/orders:1.4.2")]
    [InlineData("acme/orders@${other.digest}")]
    [InlineData("acme/orders:${other.version}-alpine")]
    public void Good_when_a_version_is_named(string image) => Passes(One($"image: '{image}'"));

    [Theory]
    [InlineData("image: acme/orders")]
    [InlineData("image: 'acme/orders:latest'")]
    [InlineData("image: 'acme/orders:'")]
    [InlineData("image: 'localhost:5000/acme/orders'")]
    [InlineData("image: '${other.url}/orders'")]
    [InlineData("image: '${other.url}:latest'")]
    [InlineData("command: [sh]")]
    public void Bad_when_omitted_or_changing(string container) =>
        Violates(One(container), "x", "spec.template.spec.containers[0].image", "An image has no fixed version.");

    [Theory]
    [InlineData("image: '${other.image}'")]
    [InlineData("image: 'acme/orders:${other.version}'")]
    [InlineData("image: '${other.url}-orders'")]
    [InlineData("image: !unknown ")]
    public void Unknown_image(string container) => Undecidable(One(container), "x", "spec.template.spec.containers[0].image");

    [Fact]
    public void Unknown_in_a_patch_that_leaves_it_out() => Undecidable(Workloads.Patch("containers: [{ name: a }]"), "x");

    [Fact]
    public void Bad_without_a_digest_when_one_is_asked_for()
    {
        Violates(One("image: 'acme/orders:1.4.2'"), "x", configuration: "byDigest: true");
        Violates(One("image: '${other.url}:1.4.2'"), "x", configuration: "byDigest: true");
        Passes(One("image: 'acme/orders:1@sha256:0123'"), "byDigest: true");
        Undecidable(One("image: 'acme/orders:${other.version}'"), "x", configuration: "byDigest: true");
    }

    [Theory]
    [InlineData("ghcr.io/acme/orders:1")]
    [InlineData("ghcr.io/acme/${other.team}/orders:1")]
    [InlineData("1234.dkr.ecr.eu-west-1.amazonaws.com/orders:1")]
    [InlineData("postgres:17")]
    [InlineData("library/postgres:17")]
    public void Good_when_of_a_trusted_registry(string image) => Passes(One($"image: '{image}'"), Trusted);

    [Theory]
    [InlineData("ghcr.io/other/orders:1")]
    [InlineData("acme/orders:1")]
    [InlineData("evil.com/ghcr.io/acme/orders:1")]
    [InlineData("localhost/acme/orders:1")]
    public void Bad_when_of_another_registry(string image) => Violates(
        One($"image: '{image}'"), "x", "spec.template.spec.containers[0].image", "An image is not from a trusted registry.", Trusted);

    [Theory]
    [InlineData("image: !unknown ", FindingKind.Undecidable)]
    [InlineData("command: [sh]", FindingKind.Violation)]
    public void Unknown_and_omitted_images_are_of_no_registry(string container, FindingKind kind) =>
        Assert.Equal([kind, kind], Evaluate(One(container), Trusted).Findings.Select(finding => finding.Kind));

    [Theory]
    [InlineData("${other.url}:1")]
    [InlineData("${other.host}/orders:1")]
    [InlineData("ghcr.io/${other.team}/orders:1")]
    public void Unknown_registry(string image) => Undecidable(One($"image: '{image}'"), "x", configuration: Trusted);

    private const string Trusted = "registries: ['ghcr.io/acme/*', '*.dkr.ecr.eu-west-1.amazonaws.com/*', 'docker.io/library/*']";
}
