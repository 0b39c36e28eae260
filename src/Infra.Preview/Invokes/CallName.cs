using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Invokes;

/// <summary>Names a call so that a person recognises it and two different calls differ: <c>getVpc(id=vpc-1)</c>.</summary>
internal static class CallName
{
    private const int LongestArguments = 60;

    public static string Of(InvokeQuestion question)
    {
        var function = question.Token[(question.Token.LastIndexOf(':') + 1)..];
        if (question.Args.Fields.Count == 0)
        {
            return function;
        }

        var arguments = string.Join(", ", question.Args.Fields.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Describe));
        var isShort = arguments.Length <= LongestArguments && !arguments.Contains("${", StringComparison.Ordinal);
        return $"{function}({(isShort ? arguments : SymbolTable.HashOf(arguments, 8))})";
    }

    private static string Describe(KeyValuePair<string, Value> argument)
    {
        var text = argument.Value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => argument.Value.BoolValue ? "true" : "false",
            Value.KindOneofCase.NumberValue => argument.Value.NumberValue.ToString(CultureInfo.InvariantCulture),
            _ when !WireValue.IsSecret(argument.Value) && WireValue.TryText(argument.Value, out var known) => known,
            // A secret argument must not come back in the name of the result. The bytes are hashed because printing a message as
            // JSON makes Protobuf build all its descriptors, which a preview can feel.
            _ => "#" + SymbolTable.HashOf(Convert.ToHexString(argument.Value.ToByteArray()), 8),
        };
        return $"{argument.Key}={text.Replace('"', '\'')}";
    }
}
