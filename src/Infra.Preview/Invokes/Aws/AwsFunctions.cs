using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Wire;
using Infra.Preview.Providers;

namespace Infra.Preview.Invokes.Aws;

/// <summary>The functions of the AWS provider that have an answer of their own.</summary>
internal static class AwsFunctions
{
    public static readonly IReadOnlyDictionary<string, Func<FunctionCall, Struct>> ByToken = Register();

    private static Dictionary<string, Func<FunctionCall, Struct>> Register()
    {
        var functions = new Dictionary<string, Func<FunctionCall, Struct>>(StringComparer.Ordinal)
        {
            ["aws:index/getAvailabilityZones:getAvailabilityZones"] = AvailabilityZones.Answer,
            ["aws:index/getCallerIdentity:getCallerIdentity"] = CallerIdentity,
            ["aws:index/getRegion:getRegion"] = Region,
            ["aws:index/getPartition:getPartition"] = Partition,
            ["aws:iam/getPolicyDocument:getPolicyDocument"] = PolicyDocuments.Answer,
        };
        foreach (var (token, function) in SymbolicFunctions.All())
        {
            functions.Add(token, function);
        }

        return functions;
    }

    private static Struct CallerIdentity(FunctionCall call)
    {
        var account = call.AccountId;
        return Result(
            ("accountId", account),
            ("arn", $"arn:{call.Partition}:iam::{account}:user/preview"),
            ("id", account),
            ("userId", "AIDAPREVIEW"));
    }

    private static Struct Region(FunctionCall call)
    {
        var region = WireValue.Text(call.Args, "name") ?? WireValue.Text(call.Args, "id") ?? call.Region;
        return Result(
            ("description", region),
            ("endpoint", $"ec2.{region}.{CloudAccount.DnsSuffixOf(region)}"),
            ("id", region),
            ("name", region),
            ("region", region));
    }

    private static Struct Partition(FunctionCall call)
    {
        var suffix = CloudAccount.DnsSuffixOf(call.Region);
        return Result(
            ("dnsSuffix", suffix),
            ("id", call.Partition),
            ("partition", call.Partition),
            ("reverseDnsPrefix", string.Join('.', suffix.Split('.').Reverse())));
    }

    private static Struct Result(params ReadOnlySpan<(string Name, string Text)> texts)
    {
        var result = new Struct();
        foreach (var (name, text) in texts)
        {
            result.Fields[name] = Value.ForString(text);
        }

        return result;
    }
}
