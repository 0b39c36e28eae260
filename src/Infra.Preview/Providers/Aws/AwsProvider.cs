using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Wire;
using Infra.Protocol;

namespace Infra.Preview.Providers.Aws;

/// <summary>Answers for AWS: automatic names, ARNs and ids in their known forms, tags, and the defaults that follow from the inputs.</summary>
internal sealed class AwsProvider : IFakeProvider
{
    public void Answer(ResourceQuestion question, ResourceAnswer answer)
    {
        var shape = AwsShapeTable.ByType.GetValueOrDefault(question.Type);
        TakeFromId(question, answer, shape);
        Name(question, answer, shape?.AutoName ?? DefaultName(question));
        if (Answers(question, "region"))
        {
            answer.TrySet("region", question.Region);
        }

        AddTags(question, answer);
        AwsSpecials.Answer(question, answer);
        var template = new AwsTemplate(question, answer);
        foreach (var (property, text) in shape?.Outputs ?? [])
        {
            if (property == "id")
            {
                answer.Id ??= template.Fill(text);
            }
            else
            {
                answer.TrySet(property, template.Fill(text));
            }
        }
    }

    // The id of a resource that is read or imported says what the property is that ids of its type are made of.
    private static void TakeFromId(ResourceQuestion question, ResourceAnswer answer, AwsShape? shape)
    {
        var template = shape?.Outputs.FirstOrDefault(output => output.Property == "id").Template;
        if (question.KnownId is { } id && template is ['{', .., '}'] && template.AsSpan(1).IndexOfAny('{', ':') < 0)
        {
            answer.TrySet(template[1..^1], id);
        }
    }

    private static AwsAutoName? DefaultName(ResourceQuestion question)
    {
        var isNamed = question.Type is not "aws:route53/record:Record" && question.Takes("name")
            && question.Shape?.Outputs.TryGetValue("name", out var output) == true && output.Type == UnknownType.String;
        return isNamed ? AwsAutoName.Default : null;
    }

    private static void Name(ResourceQuestion question, ResourceAnswer answer, AwsAutoName? auto)
    {
        if (auto is null || question.KnownId is not null || !WireValue.IsMissing(answer.Outputs, auto.Property))
        {
            return;
        }

        answer.AutoNamed = auto.Property;
        answer.Outputs.Fields[auto.Property] = Value.ForString(
            WireValue.Text(question.Inputs, auto.Property + "Prefix") is { Length: > 0 } prefix ? prefix + question.Suffix(26) : NameFor(question, auto));
    }

    private static string NameFor(ResourceQuestion question, AwsAutoName auto)
    {
        if (auto.MaxLength == 0)
        {
            return question.Name;
        }

        // SQL Server names its instances with 15 characters at most.
        var isSqlServer = WireValue.Text(question.Inputs, "engine")?.Contains("sqlserver", StringComparison.OrdinalIgnoreCase) == true;
        var (digits, limit) = auto.Style.Contains("nodash") && isSqlServer ? (3, 15) : (7, auto.MaxLength);
        var name = question.Name + (auto.Style.Contains("nodash") ? "" : "-") + question.Suffix(digits);
        if (name.Length > limit)
        {
            throw new GrpcException(
                GrpcStatusCode.InvalidArgument,
                $"'{question.Name}' ({question.Type}) gives no '{auto.Property}', and the automatic name {name} has {name.Length} characters where {limit} are allowed: "
                + $"shorten the resource's name or set '{auto.Property}'.");
        }

        if (auto.Style.Contains("lower"))
        {
            name = name.ToLowerInvariant();
        }

        var isFifo = IsSet(question, "fifoQueue") || IsSet(question, "fifoTopic");
        return auto.Style.Contains("fifo") && isFifo ? name + ".fifo"
            : auto.Style.Contains("alias") ? "alias/" + name
            : name;
    }

    private static bool IsSet(ResourceQuestion question, string flag)
    {
        return question.Inputs.Fields.TryGetValue(flag, out var value) && WireValue.Reveal(value).BoolValue;
    }

    private static void AddTags(ResourceQuestion question, ResourceAnswer answer)
    {
        if (!Answers(question, "tagsAll"))
        {
            return;
        }

        var all = new Struct();
        AddDefaultTags(question, all);
        if (question.Inputs.Fields.TryGetValue("tags", out var tags))
        {
            var own = WireValue.Reveal(tags);
            if (own.KindCase != Value.KindOneofCase.StructValue)
            {
                return;
            }

            foreach (var (name, value) in own.StructValue.Fields)
            {
                all.Fields[name] = value;
            }
        }

        answer.TrySet("tagsAll", WireValue.IsSecret(tags ?? WireValue.Null) ? WireValue.Secret(Value.ForStruct(all)) : Value.ForStruct(all));
    }

    private static void AddDefaultTags(ResourceQuestion question, Struct all)
    {
        if (question.Provider is null)
        {
            foreach (var (name, value) in question.Account.DefaultTags)
            {
                all.Fields[name] = WireValue.From(value);
            }

            return;
        }

        if (question.Provider.Inputs.Fields.TryGetValue("defaultTags", out var defaults) && AsMap(defaults)?.Fields.TryGetValue("tags", out var tags) == true)
        {
            all.MergeFrom(AsMap(tags) ?? new Struct());
        }
    }

    // Providers are configured with text: a structured setting may arrive as JSON.
    private static Struct? AsMap(Value value)
    {
        var known = WireValue.Reveal(value);
        if (known.KindCase == Value.KindOneofCase.StructValue)
        {
            return known.StructValue;
        }

        return known.KindCase == Value.KindOneofCase.StringValue && known.StringValue.StartsWith('{') ? Struct.Parser.ParseJson(known.StringValue) : null;
    }

    private static bool Answers(ResourceQuestion question, string output) => question.Shape?.Outputs.ContainsKey(output) == true;
}
