using System.Text.RegularExpressions;

namespace Infra;

public sealed partial class CdnArgs
{
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
    private const int MaxRoutes = 74;
    private const int MaxPath = 255;

    // https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html
    private const int MinRequestLimit = 10;
    private const int MaxRequestLimit = 2_000_000_000;

    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/origin-shield.html
    private static readonly string[] ShieldRegions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "eu-central-1", "eu-west-1", "eu-west-2",
        "me-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-2",
    ];

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (Origin is not null)
        {
            ValidateOrigin(problems, nameof(Origin), Origin);
        }
        else if (!IsForOwnBucket)
        {
            problems.Add(nameof(Origin), null, "a value", "set it to a bucket or a service");
            return;
        }

        ValidateRoutes(problems);
        ValidateDomain(problems, platform);
        ValidatePages(problems);
        problems.RequireRange(
            "Firewall.RequestLimit", Firewall.RequestLimit ?? CdnDefaults.For(platform.Tier).RequestLimit, MinRequestLimit, MaxRequestLimit,
            "leave room for many people behind one address");
        if (OriginShieldRegion is not null && !ShieldRegions.Contains(OriginShieldRegion, StringComparer.Ordinal))
        {
            problems.Add(nameof(OriginShieldRegion), OriginShieldRegion, string.Join(", ", ShieldRegions), "take the one nearest to the origin");
        }

        if (CacheTagHeader is not null && !HeaderName().IsMatch(CacheTagHeader))
        {
            problems.Add(nameof(CacheTagHeader), CacheTagHeader, "the name of a header, such as Cache-Tag", "write letters, digits and hyphens");
        }
    }

    private void ValidateOrigin(ArgumentProblems problems, string argument, CdnOrigin origin)
    {
        if (origin.Bucket is { } bucket)
        {
            ValidateBucket(problems, argument, bucket);
        }
        else if (origin.Service is { } service)
        {
            ValidateService(problems, argument, service);
        }
        else if (!HostName.IsValid(origin.Host) || origin.Host!.StartsWith('*'))
        {
            problems.Add(argument, origin.Host, "a host name in lower case such as legacy.example.com", "write the name without scheme and path");
        }
    }

    private static void ValidateBucket(ArgumentProblems problems, string argument, Bucket bucket)
    {
        if (!bucket.IsExisting && !bucket.ServedByCdn)
        {
            problems.Add(argument, $"Bucket '{bucket.Name}'", "a bucket with ServedByCdn", "set ServedByCdn on that bucket, so that its policy names the distribution");
        }
        else if (bucket.HasPolicy)
        {
            problems.Add(argument, $"Bucket '{bucket.Name}'", "a bucket that no other Cdn serves", "add a route to the other Cdn, or take another bucket");
        }
    }

    private void ValidateService(ArgumentProblems problems, string argument, Service service)
    {
        if (service.Exposure == Exposure.Public && !service.HasTls)
        {
            problems.Add(argument, $"Service '{service.Name}'", "a public service with HTTPS", "give the service a Domain, or make it internal");
        }
        else if (service.HasTls && service.Domain is null)
        {
            problems.Add(
                argument, $"Service '{service.Name}'", "a service with a Domain: CloudFront checks the origin's certificate against its name",
                "set the service's Domain to one of the names of its certificate");
        }

        if (service.Domain is not null && (service.Domain == Domain || AlternativeDomains.Contains(service.Domain)))
        {
            problems.Add(
                argument, $"Service '{service.Name}'", $"a service with another domain than the Cdn's ({service.Domain})",
                "give the service a name of its own, such as origin.example.com");
        }
    }

    private void ValidateRoutes(ArgumentProblems problems)
    {
        if (Routes.Count > MaxRoutes)
        {
            problems.Add(nameof(Routes), $"{Routes.Count} routes", $"up to {MaxRoutes}", "join routes to the same origin");
        }

        foreach (var (path, origin) in Routes.OrderBy(route => route.Key, StringComparer.Ordinal))
        {
            if (path.Length > MaxPath || !PathPattern().IsMatch(path))
            {
                problems.Add(
                    $"Routes[\"{path}\"]", path, $"paths of up to {MaxPath} characters that begin with /, such as /api/*; * and ? are wildcards",
                    "write the path without host and query");
            }

            ValidateOrigin(problems, $"Routes[\"{path}\"]", origin);
        }
    }

    private void ValidateDomain(ArgumentProblems problems, PlatformSettings platform)
    {
        if (Domain is null)
        {
            if (AlternativeDomains.Count > 0 || HostedZoneId is not null)
            {
                problems.Add(AlternativeDomains.Count > 0 ? nameof(AlternativeDomains) : nameof(HostedZoneId), "a value", "none without Domain", "set Domain as well");
            }

            if (platform.Tier != Infra.Tier.Sandbox && !AllowDefaultCertificate)
            {
                problems.Add(
                    nameof(Domain), null, $"a domain (the tier is {platform.Tier.ToString().ToLowerInvariant()})",
                    "set Domain, or AllowDefaultCertificate to serve under CloudFront's own name, which policies report");
            }

            return;
        }

        if (AllowDefaultCertificate)
        {
            problems.Add(nameof(AllowDefaultCertificate), true, "false together with Domain", "remove it");
        }

        // The rest of what is wrong with names is said by the Domain component, in the same words.
        new DomainArgs { HostName = Domain, AlternativeNames = AlternativeDomains, HostedZoneId = HostedZoneId }.ValidateAs(problems, nameof(Domain), nameof(AlternativeDomains));
    }

    private void ValidatePages(ArgumentProblems problems)
    {
        var hasBucket = IsForOwnBucket || Origin.Bucket is not null;
        if (Pages != CdnPages.Files && !hasBucket)
        {
            problems.Add(nameof(Pages), Pages, $"{CdnPages.Files} for an origin that is no bucket", "let the service find its pages");
        }

        if (NotFoundPage is null)
        {
            return;
        }

        if (!NotFoundPage.StartsWith('/'))
        {
            problems.Add(nameof(NotFoundPage), NotFoundPage, "a path that begins with /, such as /404.html", "begin it with /");
        }

        if (!hasBucket || Routes.Values.Any(origin => origin.Bucket is null))
        {
            problems.Add(
                nameof(NotFoundPage), NotFoundPage, "null with an origin or route that is no bucket, whose own answers it would replace",
                "let the page's script show what is missing, or use a Cdn for the files only");
        }
    }

    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesPathPattern
    [GeneratedRegex(@"^/[A-Za-z0-9_.*$/~""'@:+?&-]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathPattern();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,63}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeaderName();
}
