namespace Infra;

public sealed partial class DomainArgs
{
    // https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
    private const int MaxNames = 100;

    // The common name of a certificate: RFC 5280.
    private const int MaxCommonName = 64;

    // https://docs.aws.amazon.com/acm/latest/userguide/setup-caa.html
    private static readonly string[] Amazon = ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"];

    /// <summary>The names of the certificate.</summary>
    internal IEnumerable<string> Names => AlternativeNames.Prepend(HostName);

    /// <summary>The name of the zone with the records. Null when only its id is known.</summary>
    internal string? NameOfZone => CreateZone ? HostName : Zone?.ZoneName ?? (HostedZoneId is null ? ZoneName ?? Infra.HostName.Zone(HostName) : ZoneName);

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        ValidateAs(problems, nameof(HostName), nameof(AlternativeNames));
    }

    /// <summary>Checks the names and the zone, which another component has under other arguments.</summary>
    internal void ValidateAs(ArgumentProblems problems, string hostName, string alternativeNames)
    {
        ValidateNames(problems, hostName, alternativeNames);
        ValidateZone(problems, hostName, alternativeNames);
        ValidateAuthorities(problems);
    }

    private void ValidateNames(ArgumentProblems problems, string hostName, string alternativeNames)
    {
        foreach (var (argument, name) in AlternativeNames.Select(name => (alternativeNames, name)).Prepend((hostName, HostName)))
        {
            if (!Infra.HostName.IsValid(name))
            {
                problems.Add(argument, name, "a host name in lower case such as shop.example.com; only its first label may be *", "write the name without scheme and path");
            }
        }

        problems.RequireOnce(alternativeNames, Names, "name");

        if (Certificate == DomainCertificate.None)
        {
            return;
        }

        if (HostName is { Length: > MaxCommonName })
        {
            problems.Add(
                hostName, HostName, $"up to {MaxCommonName} characters, as a certificate's first name",
                $"give a shorter name, and this one among {alternativeNames}");
        }

        if (AlternativeNames.Count >= MaxNames)
        {
            problems.Add(alternativeNames, $"{AlternativeNames.Count} names", $"up to {MaxNames - 1}", "use a wildcard");
        }
    }

    private void ValidateZone(ArgumentProblems problems, string hostName, string alternativeNames)
    {
        if (Zone is not null && HostedZoneId is not null)
        {
            problems.Add(nameof(HostedZoneId), "a zone", "null together with Zone", "remove one of the two");
        }

        if (ZoneName is not null && (Zone is not null || HostedZoneId is not null || CreateZone))
        {
            problems.Add(nameof(ZoneName), ZoneName, "null together with Zone, HostedZoneId or CreateZone", "remove it");
        }

        if (CreateZone && HostName is not null && HostName.StartsWith("*.", StringComparison.Ordinal))
        {
            problems.Add(nameof(CreateZone), true, "false for a wildcard", "make the zone for the name without *");
        }

        if (HostName is null || NameOfZone is not { } zone)
        {
            return;
        }

        foreach (var name in Names.Where(name => Infra.HostName.IsValid(name) && !Infra.HostName.IsIn(name, zone)))
        {
            problems.Add(name == HostName ? hostName : alternativeNames, name, $"names in the zone {zone}", "use one Domain for each zone, or name the zone that has them all");
        }
    }

    private void ValidateAuthorities(ArgumentProblems problems)
    {
        foreach (var authority in CertificateAuthorities.Where(authority => !Infra.HostName.IsValid(authority)))
        {
            problems.Add(nameof(CertificateAuthorities), authority, "the name of an authority, such as amazon.com", "look the name up in the authority's documentation on CAA");
        }

        if (CertificateAuthorities.Count > 0 && Certificate != DomainCertificate.None && !CertificateAuthorities.Any(authority => Amazon.Contains(authority, StringComparer.Ordinal)))
        {
            problems.Add(
                nameof(CertificateAuthorities), string.Join(", ", CertificateAuthorities), "a list with amazon.com, which issues the certificate", "add amazon.com");
        }
    }
}
