using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public void On_a_terminal_the_line_is_redrawn_and_taken_away()
    {
        var progress = Create(isTerminal: true);
        progress.Draw(1, "first");
        progress.Draw(2, "evil\u001b[2J\nname");
        progress.Aside(() => _target.Write("said by the program\n"));
        progress.Draw(3, null);
        progress.Close();
        progress.Draw(4, "late");
        Assert.Equal(
            " | 1 declared  first|ERASE| / 2 declared  evil?[2J name|ERASE|said by the program\n - 3 declared|ERASE|",
            _target.ToString().Replace("\r\u001b[2K", "|ERASE|", StringComparison.Ordinal).Replace('\uFFFD', '?'));
    }

    [Fact]
    public void Elsewhere_it_is_silent_but_for_announcements()
    {
        var progress = Create(isTerminal: false);
        progress.Draw(1, "first");
        progress.Announce("still running");
        progress.Close();
        Assert.Equal(" still running\n", _target.ToString());
    }

    private ProgressLine Create(bool isTerminal) => new(_target, new TerminalCapabilities(HasColor: false, HasUnicode: false, 80), isTerminal);
}
