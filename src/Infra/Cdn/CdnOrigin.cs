namespace Infra;

/// <summary>
/// Where a <see cref="Cdn"/> gets its answers from: a bucket, a service, or a host on the internet. Buckets and services are origins as they
/// are: <c>Origin = api</c>.
/// </summary>
public sealed class CdnOrigin
{
    /// <summary>A bucket, made with <see cref="BucketArgs.ServedByCdn"/>; nobody else gets in.</summary>
    public CdnOrigin(Bucket bucket)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        Bucket = bucket;
    }

    /// <summary>A service: an internal one is reached inside its network, a public one over the internet.</summary>
    public CdnOrigin(Service service)
    {
        ArgumentNullException.ThrowIfNull(service);
        Service = service;
    }

    /// <summary>A host on the internet that has a certificate for its name, such as <c>legacy.example.com</c>.</summary>
    public CdnOrigin(string host) => Host = host;

    /// <summary>What is kept of its answers. Default: <see cref="CdnCaching.Optimized"/> for a bucket, <see cref="CdnCaching.Disabled"/> otherwise.</summary>
    public CdnCaching? Caching { get; init; }

    internal Bucket? Bucket { get; }

    internal Service? Service { get; }

    internal string? Host { get; }

    /// <summary>Tells origins of one distribution apart; the same for the same origin.</summary>
    internal string Id => Bucket is not null ? $"bucket-{Bucket.Name}" : Service is not null ? $"service-{Service.Name}" : Host!;

    internal CdnCaching EffectiveCaching => Caching ?? (Bucket is null ? CdnCaching.Disabled : CdnCaching.Optimized);

    /// <summary>The bucket as an origin.</summary>
    public static implicit operator CdnOrigin(Bucket bucket) => FromBucket(bucket);

    /// <summary>The service as an origin.</summary>
    public static implicit operator CdnOrigin(Service service) => FromService(service);

    /// <summary>The bucket as an origin.</summary>
    public static CdnOrigin FromBucket(Bucket bucket) => new(bucket);

    /// <summary>The service as an origin.</summary>
    public static CdnOrigin FromService(Service service) => new(service);
}
