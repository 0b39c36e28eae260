namespace Infra.Policies;

/// <summary>How bad a violation is, whatever a pack makes of it.</summary>
public enum Severity
{
    /// <summary>Good practice.</summary>
    Low,

    /// <summary>Hurts when something else goes wrong as well.</summary>
    Medium,

    /// <summary>One mistake away from data loss, an outage or a breach.</summary>
    High,

    /// <summary>Open to the world, or loses data, as it stands.</summary>
    Critical,
}
