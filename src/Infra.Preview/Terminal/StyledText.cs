using System.Collections;

namespace Infra.Preview.Terminal;

/// <summary>A line of text in pieces of different style.</summary>
public sealed class StyledText : IEnumerable<(string Text, TextStyle Style)>
{
    private readonly List<(string Text, TextStyle Style)> _pieces = [];

    /// <summary>The cells the line takes.</summary>
    public int Width { get; private set; }

    /// <summary>Adds a piece, made harmless.</summary>
    public StyledText Add(string text, TextStyle style = TextStyle.Plain)
    {
        var safe = SafeText.Line(text);
        if (safe.Length > 0)
        {
            _pieces.Add((safe, style));
            Width += CellWidth.Of(safe);
        }

        return this;
    }

    /// <summary>Adds all pieces of another line.</summary>
    public StyledText Add(StyledText line)
    {
        ArgumentNullException.ThrowIfNull(line);
        foreach (var (text, style) in line)
        {
            Add(text, style);
        }

        return this;
    }

    /// <summary>Adds spaces until the line has a width.</summary>
    public StyledText PadTo(int width) => Width >= width ? this : Add(new string(' ', width - Width));

    /// <inheritdoc/>
    public IEnumerator<(string Text, TextStyle Style)> GetEnumerator() => _pieces.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
