using Google.Protobuf.WellKnownTypes;

namespace Infra.Protocol.Tests;

public class GrpcMethodTests
{
    [Fact]
    public void The_full_name_is_the_path_on_the_wire()
    {
        Assert.Equal("/infra.test.Probe/Echo", TestMethods.Echo.FullName);
        Assert.Equal("/infra.test.Probe/Echo", TestMethods.Echo.ToString());
    }

    [Theory]
    [InlineData("", "Echo")]
    [InlineData("infra.test.Probe", "")]
    [InlineData("infra/test", "Echo")]
    [InlineData("infra.test.Probe", "Echo/")]
    public void Names_without_a_meaning_on_the_wire_are_refused(string service, string name)
    {
        Assert.ThrowsAny<ArgumentException>(
            () => new GrpcMethod<StringValue, StringValue>(service, name, StringValue.Parser, StringValue.Parser));
    }
}
