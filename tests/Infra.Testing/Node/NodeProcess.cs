using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Infra.Testing.Node;

/// <summary>A running Node program, ended with everything it started when the test is done with it.</summary>
public sealed class NodeProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _unread = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _output = new();
    private readonly ConcurrentQueue<string> _error = new();
    private bool _disposed;

    internal NodeProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => ReceiveOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => ReceiveError(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The next line of its standard output. Fails when the program ends or stays silent for too long.</summary>
    public async Task<string> ReadLineAsync(TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? NodeProject.DefaultTimeout);
        try
        {
            return await _unread.Reader.ReadAsync(limit.Token);
        }
        catch (Exception e) when (e is ChannelClosedException or OperationCanceledException)
        {
            throw new InvalidOperationException($"The Node program wrote no further line.\n{ReadOutput()}\n{ReadError()}", e);
        }
    }

    /// <summary>Waits for its end. A program that takes longer is killed, and the test fails.</summary>
    public async Task<NodeRun> WaitAsync(TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? NodeProject.DefaultTimeout);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The Node program did not end in time.\n{ReadOutput()}\n{ReadError()}", e);
        }

        return new NodeRun(_process.ExitCode, ReadOutput(), ReadError());
    }

    /// <summary>Kills the program if it still runs. A second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void ReceiveOutput(string? line)
    {
        if (line is null)
        {
            _unread.Writer.TryComplete();
            return;
        }

        lock (_output)
        {
            _output.Append(line).Append('\n');
        }

        _unread.Writer.TryWrite(line);
    }

    private void ReceiveError(string? line)
    {
        if (line is not null)
        {
            _error.Enqueue(line);
        }
    }

    private string ReadOutput()
    {
        lock (_output)
        {
            return _output.ToString();
        }
    }

    private string ReadError() => string.Join('\n', _error);
}
