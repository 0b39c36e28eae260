using System.Text;
using Infra.Preview.Terminal;

namespace Infra.Cli.Preview;

/// <summary>Passes on what programs write, one at a time and with the progress line out of the way.</summary>
internal sealed class ProgressSafeWriter(TextWriter target, ProgressLine progress) : TextWriter
{
    public override Encoding Encoding => target.Encoding;

    public override void Write(char value) => progress.Aside(() => target.Write(value));

    public override void Write(string? value) => progress.Aside(() => target.Write(value));

    public override void Write(char[] buffer, int index, int count) => progress.Aside(() => target.Write(buffer, index, count));

    public override void Flush() => target.Flush();
}
