using Google.Protobuf.WellKnownTypes;

namespace Infra.Protocol.Tests;

/// <summary>Rpcs for tests that need no message of Pulumi's.</summary>
internal static class TestMethods
{
    public static readonly GrpcMethod<StringValue, StringValue> Echo = new("infra.test.Probe", nameof(Echo), StringValue.Parser, StringValue.Parser);

    public static readonly GrpcMethod<BytesValue, BytesValue> Blob = new("infra.test.Probe", nameof(Blob), BytesValue.Parser, BytesValue.Parser);

    public static readonly GrpcMethod<Int32Value, StringValue> Count = new("infra.test.Probe", nameof(Count), Int32Value.Parser, StringValue.Parser);

    public static StringValue Text(string text) => new() { Value = text };
}
