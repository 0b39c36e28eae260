namespace Infra.Policies.Rules;

/// <summary>Functions run on a supported runtime.</summary>
public sealed class FunctionRuntimeIsSupported : ResourcePolicy
{
    // What has ended, rather than what is supported: a new runtime is no finding. By the table of deprecation dates as of November 2026:
    // provided.al2 ended on 31 July, python3.10 on 31 October, dotnet8 on 10 November 2026. java8.al2, java11, java17 and python3.11 go on
    // until 2027. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-supported
    private static readonly Parameter<IReadOnlyList<string>> Unsupported = Parameter.Texts(
        "unsupported",
        [
            "nodejs", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10", "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x",
            "nodejs18.x", "nodejs20.x", "python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "python3.10", "java8",
            "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "dotnet5.0", "dotnet6", "dotnet7", "dotnet8", "go1.x",
            "ruby2.5", "ruby2.7", "ruby3.2", "provided", "provided.al2",
        ],
        "Runtimes that functions may not use.");

    /// <inheritdoc/>
    public override PolicyInfo Info { get; } = new()
    {
        Id = "INFRA-SEC-280",
        Slug = "lambda-supported-runtime",
        Title = "Functions run on a supported runtime",
        Pillars = [Pillar.Security],
        Severity = Severity.High,
        Why = "A runtime that AWS no longer supports gets no security updates; later its functions can be neither created "
            + "nor updated, at a time that AWS chooses.",
        Fix = "Set runtime of the Function to a supported version. Runtimes that end later can be added to unsupported in "
            + "infra.policies.yaml.",
        WhenUnknown = WhenUnknown.Undecidable,
        Controls = [Fsbp("Lambda.2")],
        Links = ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html"],
        Anchors = ["cdk-nag L1", "checkov CKV_AWS_363"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceType> AppliesTo { get; } = [AwsTypes.Function];

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter> Parameters { get; } = [Unsupported];

    /// <inheritdoc/>
    public override string Good => """
        aws:lambda/function:Function orders:
          runtime: nodejs24.x
        """;

    /// <inheritdoc/>
    public override string Bad => """
        aws:lambda/function:Function orders:
          runtime: python3.8
        """;

    /// <inheritdoc/>
    protected override void Check(ResourceCheck resource)
    {
        // An image brings its own runtime.
        var image = resource["packageType"].Is("Image");
        if (!image.IsYes && !resource["runtime"].IsMissing)
        {
            var supported = image | !resource["runtime"].IsOneOf(resource.Get(Unsupported));
            resource.Require(supported.At(resource["runtime"]), "The runtime is no longer supported.");
        }
    }
}
