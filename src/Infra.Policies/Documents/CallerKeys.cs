namespace Infra.Policies;

/// <summary>Keys of conditions that say whose a request may be, so that a statement for everyone is one for some.</summary>
internal static class CallerKeys
{
    /// <summary>What AWS sends with requests to any service: who asks, and on whose behalf.</summary>
    public static IReadOnlyList<string> OfPrincipals { get; } =
    [
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:SourceArn", "aws:SourceAccount",
        "aws:SourceOrgID", "aws:SourceOrgPaths",
    ];

    /// <summary>With those of networks: endpoints that belong to somebody.</summary>
    public static IReadOnlyList<string> OfPrincipalsAndNetworks { get; } =
    [
        .. OfPrincipals, "aws:SourceVpce", "aws:SourceVpc", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:userid",
    ];
}
