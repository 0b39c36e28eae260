namespace Infra.Preview.Terminal;

/// <summary>What a piece of text means; the colour follows from that. Meaning never stands in the colour alone.</summary>
public enum TextStyle
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>Headings and what the eye should find first.</summary>
    Strong,

    /// <summary>Details.</summary>
    Faint,

    /// <summary>Something is created, or went well.</summary>
    Create,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A name or a value to look at.</summary>
    Accent,

    /// <summary>A secret or a value only the cloud knows.</summary>
    Symbol,
}
