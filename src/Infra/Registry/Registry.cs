using System.Text.RegularExpressions;
using Pulumi;
using Ecr = Pulumi.Aws.Ecr;

namespace Infra;

/// <summary>A repository of container images in ECR: tags never move, images are scanned when they are pushed, and old ones are deleted.</summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/registry.md</c>.</remarks>
public sealed partial class Registry : InfraComponent
{
    private const string Type = "infra:registry:Registry";

    /// <summary>Creates a registry.</summary>
    /// <param name="name">The registry's name: lower-case letters, digits and hyphens.</param>
    /// <param name="args">What differs from <see cref="RegistryDefaults"/>. Default: nothing.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public Registry(string name, RegistryArgs? args = null, ComponentResourceOptions? options = null)
        : base(Type, name, args ??= new(), options)
    {
        var defaults = RegistryDefaults.For(Tier);
        var repository = CreateRepository(args, defaults);
        Children.Create(
            "lifecycle",
            _ => new Ecr.LifecyclePolicyArgs { Repository = repository.Name, Policy = RegistryPolicies.Lifecycle(args, defaults) },
            (childName, childArgs, childOptions) => new Ecr.LifecyclePolicy(childName, childArgs, childOptions),
            args.Customize.Lifecycle);
        CreatePolicy(args, repository);

        Arn = repository.Arn;
        Url = repository.RepositoryUrl;
        Publish();
    }

    private Registry(string name, Input<string> url, RegistryArgs args, ComponentResourceOptions? options)
        : base(Type, name, args, options)
    {
        Url = url.Apply(text => RequireUrl(name, text));
        Publish();
    }

    /// <summary>A repository that was made elsewhere, usually by the stack that builds images. Creates nothing.</summary>
    /// <param name="name">The registry's name in this program: lower-case letters, digits and hyphens.</param>
    /// <param name="url">The repository, as <c>123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api</c>.</param>
    /// <param name="options">Pulumi's options, such as a parent.</param>
    /// <exception cref="InvalidArgumentsException">The URL is not that of a repository in ECR.</exception>
    public static Registry FromExisting(string name, Input<string> url, ComponentResourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (Known.TryGet(url, out var text))
        {
            RequireUrl(name, text);
        }

        return new(name, url, new RegistryArgs(), options);
    }

    /// <summary>The repository's ARN. Null for a repository that was made elsewhere.</summary>
    public Output<string>? Arn { get; }

    /// <summary>Where images are pushed to: the repository without a tag.</summary>
    public Output<string> Url { get; }

    /// <summary>An image of the registry, as a service, worker or job takes it.</summary>
    /// <param name="version">A tag such as <c>1.4.2</c>, or a digest such as <c>sha256:…</c>. Not <c>latest</c>, which says nothing.</param>
    /// <exception cref="InvalidArgumentsException">The version is neither a tag nor a digest.</exception>
    public Output<string> Image(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (Digest().IsMatch(version))
        {
            return Output.Format($"{Url}@{version}");
        }

        if (!Tag().IsMatch(version) || version == "latest")
        {
            var problems = new ArgumentProblems(nameof(Registry), Name);
            problems.Add("version", version, "a tag other than latest, such as 1.4.2, or a digest: sha256: and 64 hexadecimal digits", "name the version that was built");
            problems.ThrowIfAny();
        }

        return Output.Format($"{Url}:{version}");
    }

    private Ecr.Repository CreateRepository(RegistryArgs args, RegistryDefaults defaults) => Children.Create(
        "repository",
        tags =>
        {
            var repository = new Ecr.RepositoryArgs
            {
                ImageTagMutability = args.AllowMutableTags.Count == 0 ? "IMMUTABLE" : "IMMUTABLE_WITH_EXCLUSION",
                ImageScanningConfiguration = new Ecr.Inputs.RepositoryImageScanningConfigurationArgs { ScanOnPush = true },
                ForceDelete = defaults.ForceDelete,
                Tags = tags,
            };
            if (args.RepositoryName is not null)
            {
                repository.Name = args.RepositoryName;
            }

            var encryption = new Ecr.Inputs.RepositoryEncryptionConfigurationArgs { EncryptionType = args.EncryptionKey is null ? "AES256" : "KMS" };
            if (args.EncryptionKey is not null)
            {
                encryption.KmsKey = args.EncryptionKey.Arn;
            }

            repository.EncryptionConfigurations.Add(encryption);
            foreach (var pattern in args.AllowMutableTags)
            {
                repository.ImageTagMutabilityExclusionFilters.Add(
                    new Ecr.Inputs.RepositoryImageTagMutabilityExclusionFilterArgs { Filter = pattern, FilterType = "WILDCARD" });
            }

            return repository;
        },
        (name, childArgs, options) => new Ecr.Repository(name, childArgs, options),
        args.Customize.Repository,
        new CustomResourceOptions { Protect = defaults.Protect });

    private void CreatePolicy(RegistryArgs args, Ecr.Repository repository)
    {
        var access = RegistryPolicies.Access(args, Context.Deployed);
        if (access.IsEmpty)
        {
            return;
        }

        Children.Create(
            "policy",
            _ => new Ecr.RepositoryPolicyArgs { Repository = repository.Name, Policy = access.ToJson() },
            (name, childArgs, options) => new Ecr.RepositoryPolicy(name, childArgs, options),
            args.Customize.Policy);
    }

    private void Publish() => Publish(new Dictionary<string, object?>(StringComparer.Ordinal) { ["arn"] = Arn, ["url"] = Url });

    private static string RequireUrl(string name, string url)
    {
        if (!Known.IsSymbolic(url) && ImageReference.Parse(url) is not { IsPrivateEcr: true, Tag: null, Digest: null })
        {
            var problems = new ArgumentProblems(nameof(Registry), name);
            problems.Add(
                "url", url, "a repository in ECR without a tag: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api",
                "give the Url of the registry as the stack that makes it publishes it");
            problems.ThrowIfAny();
        }

        return url;
    }

    [GeneratedRegex("^sha256:[0-9a-f]{64}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digest();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
