using System.Globalization;
using Infra.Plans;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Engine.Wire;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace Infra.Preview.Providers;

/// <summary>
/// Answers references to other stacks: with what is planned for those of the same preview, else from the fixtures; otherwise their outputs are unknown.
/// </summary>
internal sealed class StackReferenceProvider(Fixtures fixtures, OtherStackOutputs others) : IFakeProvider
{
    public const string Type = "pulumi:pulumi:StackReference";

    public void Answer(ResourceQuestion question, ResourceAnswer answer)
    {
        if (question.Type != Type)
        {
            return;
        }

        var stack = WireValue.Text(question.Inputs, "name") ?? question.KnownId ?? question.Name;
        answer.Id ??= stack;
        answer.TrySet("name", stack);
        if ((others.Find(stack) ?? Find(stack)) is not { } fixture)
        {
            answer.Outputs.Fields["outputs"] = WireValue.Unknown;
            answer.UnknownOutputs["outputs"] = UnknownType.Map;
            answer.TrySet("secretOutputNames", WireValue.Unknown);
            return;
        }

        var secrets = fixture.SecretOutputs ?? [];
        var outputs = new Struct();
        foreach (var (name, value) in fixture.Outputs)
        {
            var wire = value is NullValue ? question.Symbols.Value(name) : Send(value, name, question.Symbols);
            outputs.Fields[name] = secrets.Contains(name, StringComparer.Ordinal) ? WireValue.Secret(wire) : wire;
        }

        answer.Outputs.Fields["outputs"] = Value.ForStruct(outputs);
        answer.Outputs.Fields["secretOutputNames"] = WireValue.List(secrets.Select(Value.ForString));
    }

    private static Value Send(PlanValue value, string path, SymbolSource symbols) => value switch
    {
        UnknownValue { Type: UnknownType.String } => symbols.Value(path),
        ListValue list => WireValue.List(list.Select((item, i) => Send(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), symbols))),
        MapValue map => WireValue.Map([.. map.Select(entry => (entry.Key, Send(entry.Value, $"{path}.{entry.Key}", symbols)))]),
        _ => WireValue.From(value),
    };

    // A program may refer to "prod", "network/prod" or "acme/network/prod"; a fixture may be named in any of these ways too.
    private StackFixture? Find(string stack)
    {
        if (fixtures.StackReferences.TryGetValue(stack, out var exact))
        {
            return exact;
        }

        var matches = fixtures.StackReferences
            .Where(entry => entry.Key.EndsWith("/" + stack, StringComparison.Ordinal) || stack.EndsWith("/" + entry.Key, StringComparison.Ordinal))
            .Select(entry => entry.Value)
            .Take(2)
            .ToList();
        return matches.Count == 1 ? matches[0] : null;
    }
}
