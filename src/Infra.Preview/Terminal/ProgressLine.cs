using System.Globalization;

namespace Infra.Preview.Terminal;

/// <summary>
/// One line on a terminal that says how far the program is, redrawn in place. Elsewhere it is silent, except for
/// <see cref="Announce"/>.
/// </summary>
public sealed class ProgressLine
{
    private static readonly string[] UnicodeFrames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
    private static readonly string[] AsciiFrames = ["|", "/", "-", "\\"];

    private readonly TextWriter _target;
    private readonly TerminalCapabilities _capabilities;
    private readonly bool _isTerminal;
    private readonly Lock _lock = new();
    private bool _isDrawn;
    private bool _isClosed;
    private int _frame;

    /// <summary>Draws on a writer.</summary>
    /// <param name="target">Where to draw: standard error as a rule.</param>
    /// <param name="capabilities">What it can show.</param>
    /// <param name="isTerminal">False to draw nothing.</param>
    public ProgressLine(TextWriter target, TerminalCapabilities capabilities, bool isTerminal)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(capabilities);
        (_target, _capabilities, _isTerminal) = (target, capabilities, isTerminal);
    }

    /// <summary>Redraws the line.</summary>
    /// <param name="resources">How many resources, components and the stack among them, are declared.</param>
    /// <param name="latest">The name of the last one, or null.</param>
    public void Draw(int resources, string? latest) =>
        Draw(string.Create(CultureInfo.InvariantCulture, $"{resources} declared") + (latest is null ? "" : $"  {latest}"));

    /// <summary>Redraws the line.</summary>
    /// <param name="state">How far things are.</param>
    public void Draw(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_lock)
        {
            if (!_isTerminal || _isClosed)
            {
                return;
            }

            var frames = _capabilities.HasUnicode ? UnicodeFrames : AsciiFrames;
            var glyphs = _capabilities.HasUnicode ? Glyphs.Unicode : Glyphs.Ascii;
            var text = $" {frames[_frame++ % frames.Length]} {SafeText.Line(state)}";
            Erase();
            _target.Write(CellWidth.Fit(text, _capabilities.LayoutWidth - 1, glyphs.Ellipsis));
            _target.Flush();
            _isDrawn = true;
        }
    }

    /// <summary>Writes a line that stays, on a terminal and elsewhere.</summary>
    public void Announce(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (_lock)
        {
            if (!_isClosed)
            {
                Erase();
                new TerminalWriter(_target, _capabilities).WriteWrapped(text, indent: 1, TextStyle.Faint);
                _target.Flush();
            }
        }
    }

    /// <summary>Takes the line away for as long as an action writes to the same terminal.</summary>
    public void Aside(Action write)
    {
        ArgumentNullException.ThrowIfNull(write);
        lock (_lock)
        {
            Erase();
            write();
        }
    }

    /// <summary>Takes the line away for good.</summary>
    public void Close()
    {
        lock (_lock)
        {
            Erase();
            _isClosed = true;
        }
    }

    private void Erase()
    {
        if (_isDrawn)
        {
            _target.Write("\r\u001b[2K");
            _target.Flush();
            _isDrawn = false;
        }
    }
}
