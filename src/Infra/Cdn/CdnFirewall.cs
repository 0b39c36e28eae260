namespace Infra;

/// <summary>The firewall of a <see cref="Cdn"/>: AWS's managed rules and a limit for each address.</summary>
public sealed class CdnFirewall
{
    /// <summary>Whether there is one. Default: <see cref="CdnDefaults.Firewall"/>.</summary>
    public bool? Enabled { get; set; }

    /// <summary>How many requests an address may send in five minutes: 10 to 2,000,000,000. Default: <see cref="CdnDefaults.RequestLimit"/>.</summary>
    public int? RequestLimit { get; set; }

    /// <summary>True to count what the rules match and let it through, to see what they would do to your users. Default: false.</summary>
    public bool CountOnly { get; set; }
}
