using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Providers;

/// <summary>Answers for the Random provider: its results are symbols, those of passwords and keys are secret.</summary>
internal sealed class RandomProvider : IFakeProvider
{
    public void Answer(ResourceQuestion question, ResourceAnswer answer)
    {
        var kind = question.Type[(question.Type.LastIndexOf(':') + 1)..];
        switch (kind)
        {
            case "RandomPassword":
                answer.Id ??= "none";
                answer.TrySet("result", WireValue.Secret(question.Symbols.Value("result")));
                answer.TrySet("bcryptHash", WireValue.Secret(question.Symbols.Value("bcryptHash")));
                break;
            case "RandomBytes":
                answer.TrySet("base64", WireValue.Secret(question.Symbols.Value("base64")));
                answer.TrySet("hex", WireValue.Secret(question.Symbols.Value("hex")));
                break;
            case "RandomString" or "RandomUuid" or "RandomUuid4" or "RandomUuid7":
                answer.TrySet("result", question.Symbols.Value("result"));
                answer.Id ??= question.Symbols.Text("result");
                break;
            case "RandomId":
                foreach (var form in new[] { "b64Std", "b64Url", "dec", "hex" })
                {
                    answer.TrySet(form, Prefixed(question, form));
                }

                break;
            case "RandomPet":
                answer.TrySet("separator", "-");
                answer.TrySet("length", Value.ForNumber(2));
                break;
            case "RandomInteger":
                SetUnknown(answer, "result", UnknownType.Number);
                break;
            case "RandomShuffle":
                SetUnknown(answer, "results", UnknownType.List);
                break;
        }
    }

    private static Value Prefixed(ResourceQuestion question, string form)
    {
        return Value.ForString((WireValue.Text(question.Inputs, "prefix") ?? "") + question.Symbols.Text(form));
    }

    private static void SetUnknown(ResourceAnswer answer, string name, UnknownType type)
    {
        answer.TrySet(name, WireValue.Unknown);
        answer.UnknownOutputs[name] = type;
    }
}
