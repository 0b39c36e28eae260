using Infra.Plans;
using Infra.Preview.Engine.Wire;
using Struct = Google.Protobuf.WellKnownTypes.Struct;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace Infra.Preview.Providers;

/// <summary>Answers references to other stacks from the fixtures; without a fixture their outputs are unknown.</summary>
internal sealed class StackReferenceProvider(Fixtures fixtures) : IFakeProvider
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
        if (Find(stack) is not { } fixture)
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
            var wire = value is NullValue ? question.Symbols.Value(name) : WireValue.From(value);
            outputs.Fields[name] = secrets.Contains(name, StringComparer.Ordinal) ? WireValue.Secret(wire) : wire;
        }

        answer.Outputs.Fields["outputs"] = Value.ForStruct(outputs);
        answer.Outputs.Fields["secretOutputNames"] = WireValue.List(secrets.Select(Value.ForString));
    }

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
