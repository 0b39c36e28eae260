namespace Infra.Preview.Terminal;

/// <summary>What a terminal, or the file in its place, can show.</summary>
/// <param name="HasColor">True when ANSI colours are wanted.</param>
/// <param name="HasUnicode">True when lines and symbols outside ASCII can be written.</param>
/// <param name="Width">The cells of a line; at least <see cref="MinWidth"/>.</param>
public sealed record TerminalCapabilities(bool HasColor, bool HasUnicode, int Width)
{
    /// <summary>The narrowest width that is laid out; a narrower terminal wraps lines.</summary>
    public const int MinWidth = 24;

    /// <summary>The width of what is no terminal: wide enough for the tree, narrow enough for a CI log.</summary>
    public const int DefaultWidth = 110;

    /// <summary>No colours, Unicode, the default width.</summary>
    public static TerminalCapabilities Plain { get; } = new(HasColor: false, HasUnicode: true, DefaultWidth);

    /// <summary>The width that layouts use.</summary>
    internal int LayoutWidth => Math.Max(Width, MinWidth);
}
