using System.Text;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>Passes on what a process writes. From the trace of an unhandled exception on, standard error is held back: the problem says it in one form.</summary>
internal sealed class ChildOutput(ProgramStart start, ProgressLine progress, string? prefix)
{
    private const int MaxLine = 8 * 1024;
    private const int MaxHeld = 64 * 1024;

    private readonly StringBuilder _lastWords = new();
    private readonly Lock _lock = new();
    private bool _isTrace;

    /// <summary>The end of what the process wrote to standard error.</summary>
    public string LastWords
    {
        get
        {
            lock (_lock)
            {
                return _lastWords.ToString();
            }
        }
    }

    private TextWriter Aside => start.Host.Error;

    /// <summary>Passes on standard output.</summary>
    public async Task PassOnAsync(StreamReader output)
    {
        if (prefix is not null)
        {
            await ForEachLineAsync(output, WriteLine);
            return;
        }

        var target = start.IsOutputTaken ? Aside : start.Host.Out;
        var buffer = new char[4096];
        for (var count = await output.ReadAsync(buffer); count > 0; count = await output.ReadAsync(buffer))
        {
            progress.Aside(() => target.Write(buffer, 0, count));
        }
    }

    /// <summary>Passes on standard error, up to the trace of an unhandled exception, and remembers its end.</summary>
    public Task HoldErrorsAsync(StreamReader errors) => ForEachLineAsync(errors, line =>
    {
        _isTrace |= line.StartsWith("Unhandled exception", StringComparison.Ordinal);
        lock (_lock)
        {
            _lastWords.Append(line).Append('\n');
            _lastWords.Remove(0, Math.Max(0, _lastWords.Length - MaxHeld));
        }

        if (!_isTrace)
        {
            WriteLine(line);
        }
    });

    private void WriteLine(string line) => progress.Aside(() =>
        Aside.Write(prefix is null ? $"{line}\n" : $"{prefix}{SafeText.Line(line)}\n"));

    // A program may write without ever ending a line.
    private static async Task ForEachLineAsync(StreamReader reader, Action<string> take)
    {
        var line = new StringBuilder();
        var buffer = new char[4096];
        for (var count = await reader.ReadAsync(buffer); count > 0; count = await reader.ReadAsync(buffer))
        {
            for (var i = 0; i < count; i++)
            {
                if (buffer[i] == '\n' || line.Length >= MaxLine)
                {
                    take(line.ToString().TrimEnd('\r'));
                    line.Clear();
                }

                if (buffer[i] != '\n')
                {
                    line.Append(buffer[i]);
                }
            }
        }

        if (line.Length > 0)
        {
            take(line.ToString());
        }
    }
}
