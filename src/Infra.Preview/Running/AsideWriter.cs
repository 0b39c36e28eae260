using System.Text;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>Passes on what a program writes, with the progress line out of the way.</summary>
internal sealed class AsideWriter(TextWriter target, ProgressLine progress) : TextWriter
{
    public override Encoding Encoding => target.Encoding;

    public override IFormatProvider FormatProvider => target.FormatProvider;

    public override void Write(char value) => progress.Aside(() => target.Write(value));

    public override void Write(string? value) => progress.Aside(() => target.Write(value));

    public override void Write(char[] buffer, int index, int count) => progress.Aside(() => target.Write(buffer, index, count));

    public override void WriteLine(string? value) => progress.Aside(() => target.WriteLine(value));

    public override void Flush() => target.Flush();
}
