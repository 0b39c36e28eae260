using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace Infra;

/// <summary>
/// A website of files: a private bucket, a distribution in front of it, and the files of a folder with their types and how long they may be
/// kept.
/// </summary>
/// <remarks>Why and when, and what it creates: <c>docs/components/static-site.md</c>.</remarks>
public sealed class StaticSite : InfraComponent, IServiceLevel
{
    // Marks that all files of a deployment are there before the first page that names them.
    private const string Manifest = ".files";

    private readonly StaticSiteArgs _args;
    private readonly Cdn _cdn;

    /// <summary>Creates a site.</summary>
    /// <param name="name">The component's name: lower-case letters, digits and hyphens, at most 27.</param>
    /// <param name="args">The folder, and what differs from the defaults.</param>
    /// <param name="options">Pulumi's options, such as a provider or an alias.</param>
    /// <exception cref="InvalidArgumentsException">Arguments cannot be deployed; the message lists all of them.</exception>
    /// <exception cref="PlatformConfigException">The stack's configuration is incomplete.</exception>
    public StaticSite(string name, StaticSiteArgs args, ComponentResourceOptions? options = null)
        : base("infra:edge:StaticSite", name, args, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _args = args;
        var bucket = new Bucket(
            name, new BucketArgs { ServedByCdn = true, Tier = args.Tier, Tags = args.Tags, Decommission = args.Decommission, Customize = args.Customize.Bucket },
            new ComponentResourceOptions { Parent = this });
        _cdn = new Cdn(name, args.ToCdn(bucket), new ComponentResourceOptions { Parent = this });
        Upload(bucket);

        Url = _cdn.Url;
        DistributionId = _cdn.DistributionId;
        BucketName = bucket.BucketName;
        Signals = [.. _cdn.Signals, .. bucket.Signals];
        Publish(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["url"] = Url,
            ["distributionId"] = DistributionId,
            ["bucketName"] = BucketName,
        });
    }

    /// <summary>Where viewers find it: its domain, or CloudFront's own name.</summary>
    public Output<string> Url { get; }

    /// <summary>The distribution's id, as invalidations take it.</summary>
    public Output<string> DistributionId { get; }

    /// <summary>The bucket with the files.</summary>
    public Output<string> BucketName { get; }

    /// <inheritdoc />
    public ImmutableArray<MonitoredSignal> Signals { get; }

    ServiceLevelIndicator? IServiceLevel.Availability => ((IServiceLevel)_cdn).Availability;

    ServiceLevelIndicator? IServiceLevel.Latency(TimeSpan bound) => null;

    // S3 takes ten tags for an object, fewer than other resources have: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
    private InputMap<string> FileTags => new()
    {
        { PlatformTags.Owner, Platform.Owner },
        { PlatformTags.Service, Platform.Service },
        { PlatformTags.Tier, Tier.ToString().ToLowerInvariant() },
    };

    private void Upload(Bucket bucket)
    {
        var others = _args.Site.Files.Where(file => !SiteCaching.IsPage(file.Key)).ToList();
        var uploaded = CreateManifest(bucket, others, [.. others.Select(file => CreateFile(bucket, file, after: null))]);
        foreach (var page in _args.Site.Files.Where(file => SiteCaching.IsPage(file.Key)))
        {
            CreateFile(bucket, page, uploaded);
        }
    }

    private S3.BucketObjectv2 CreateFile(Bucket bucket, SiteFile file, Resource? after)
    {
        var isImmutable = SiteCaching.IsImmutable(file.Key, _args.ImmutablePaths);
        // Pages that were opened before a deployment go on loading the files they were built with.
        var options = new CustomResourceOptions { RetainOnDelete = isImmutable ? true : null };
        if (after is not null)
        {
            options.DependsOn.Add(after);
        }

        return Children.Create(
            $"file-{file.Key}",
            _ => new S3.BucketObjectv2Args
            {
                Bucket = bucket.BucketName,
                Key = file.Key,
                Source = new FileAsset(file.Path),
                SourceHash = file.Hash,
                ContentType = SiteContentType.Of(file.Key),
                CacheControl = SiteCaching.Control(isImmutable),
                Tags = FileTags,
            },
            (name, args, childOptions) => new S3.BucketObjectv2(name, args, childOptions),
            _args.Customize.File,
            options);
    }

    // One object that all pages wait for, instead of every page for every file.
    private S3.BucketObjectv2 CreateManifest(Bucket bucket, List<SiteFile> files, List<S3.BucketObjectv2> uploaded)
    {
        var options = new CustomResourceOptions();
        foreach (var file in uploaded)
        {
            options.DependsOn.Add(file);
        }

        var text = string.Concat(files.Select(file => $"{file.Key} {file.Hash}\n"));
        return Children.Create(
            "manifest",
            _ => new S3.BucketObjectv2Args
            {
                Bucket = bucket.BucketName,
                Key = Manifest,
                Content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                ContentType = SiteContentType.Of(".txt"),
                CacheControl = SiteCaching.Control(isImmutable: false),
                Tags = FileTags,
            },
            (name, args, childOptions) => new S3.BucketObjectv2(name, args, childOptions),
            options: options);
    }
}
