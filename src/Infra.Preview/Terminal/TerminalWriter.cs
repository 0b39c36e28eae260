using System.Text;

namespace Infra.Preview.Terminal;

/// <summary>Writes styled lines as far as the terminal can show them. Lines end with LF and never exceed the width, but for what people copy.</summary>
public sealed class TerminalWriter
{
    // Fewer columns than this beside a label are not worth reading.
    private const int LeastRoom = 16;
    private const int IndentBelow = 6;

    private readonly TextWriter _target;

    /// <summary>Writes to a text writer.</summary>
    public TerminalWriter(TextWriter target, TerminalCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(capabilities);
        _target = target;
        Capabilities = capabilities;
    }

    /// <summary>What the terminal can show.</summary>
    public TerminalCapabilities Capabilities { get; }

    /// <summary>The signs to draw with.</summary>
    internal Glyphs Glyphs => Capabilities.HasUnicode ? Glyphs.Unicode : Glyphs.Ascii;

    /// <summary>Writes an empty line.</summary>
    public void WriteLine() => _target.Write('\n');

    /// <summary>Writes one line, cut to the width.</summary>
    public void WriteLine(string text, TextStyle style = TextStyle.Plain) => WriteLine(new StyledText().Add(text, style));

    /// <summary>Writes one line, cut to the width.</summary>
    public void WriteLine(StyledText line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = new StringBuilder();
        var isCut = line.Width > Capabilities.LayoutWidth;
        var room = Capabilities.LayoutWidth - (isCut ? Glyphs.Ellipsis.Length : 0);
        foreach (var (piece, style) in line)
        {
            var fitted = CellWidth.Fit(piece, room, "");
            Append(text, Encode(fitted), style);
            room -= CellWidth.Of(fitted);
            if (fitted.Length < piece.Length)
            {
                break;
            }
        }

        text.Append(isCut ? Glyphs.Ellipsis : "");
        _target.Write(TrimEnd(text).Append('\n').ToString());
    }

    /// <summary>Writes text over as many lines as it needs, each after an indentation; long words are broken.</summary>
    public void WriteWrapped(string text, int indent, TextStyle style = TextStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(text);
        WriteLabelled(new string(' ', indent), TextStyle.Plain, text, style);
    }

    /// <summary>Writes one line that people copy, such as a command: neither cut nor broken, whatever the width.</summary>
    public void WriteWhole(string text, int indent, TextStyle style = TextStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder().Append(' ', indent);
        Append(line, Encode(SafeText.Line(text)), style);
        _target.Write(line.Append('\n').ToString());
    }

    /// <summary>Writes a label and text behind it; further lines of the text stand below its first, and all of it where the label leaves no room.</summary>
    public void WriteLabelled(string label, TextStyle labelStyle, string text, TextStyle style = TextStyle.Plain)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = new StyledText().Add(label, labelStyle);
        var indent = head.Width;
        if (Capabilities.LayoutWidth - indent < LeastRoom && !string.IsNullOrWhiteSpace(label))
        {
            LineBreaker.Break(label.TrimEnd(), Capabilities.LayoutWidth).ToList().ForEach(part => WriteLine(part, labelStyle));
            (head, indent) = (new StyledText().PadTo(IndentBelow), IndentBelow);
        }

        foreach (var line in SafeText.Lines(text).Split('\n'))
        {
            foreach (var part in LineBreaker.Break(line, Math.Max(8, Capabilities.LayoutWidth - indent)))
            {
                WriteLine(head.Add(part, style));
                head = new StyledText().PadTo(indent);
            }
        }
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }

    private string Encode(string text) => Capabilities.HasUnicode || Ascii.IsValid(text)
        ? text
        : string.Concat(text.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : "?"));

    private void Append(StringBuilder text, string piece, TextStyle style)
    {
        var code = Capabilities.HasColor ? Code(style) : "";
        if (code.Length == 0 || string.IsNullOrWhiteSpace(piece))
        {
            text.Append(piece);
            return;
        }

        text.Append("\u001b[").Append(code).Append('m').Append(piece).Append("\u001b[0m");
    }

    // The sixteen colours of the terminal's own palette, so that light and dark themes both stay readable.
    private static string Code(TextStyle style) => style switch
    {
        TextStyle.Strong => "1",
        TextStyle.Faint => "2",
        TextStyle.Create => "32",
        TextStyle.Warning => "33",
        TextStyle.Error => "1;31",
        TextStyle.Accent => "36",
        TextStyle.Symbol => "35",
        _ => "",
    };
}
