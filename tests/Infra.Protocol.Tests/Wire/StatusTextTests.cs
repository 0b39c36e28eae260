using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Infra.Protocol.Tests.Wire;

public class StatusTextTests
{
    [Fact]
    public async Task Every_text_survives_the_wire()
    {
        await using var pair = await GrpcPair.StartEchoAsync((detail, _) => throw new GrpcException(GrpcStatusCode.Aborted, detail));

        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            // Halves of a surrogate pair have no form in UTF-8, in messages as in statuses.
            var detail = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
            return pair.FailEchoAsync(detail).GetAwaiter().GetResult().Detail == detail;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
