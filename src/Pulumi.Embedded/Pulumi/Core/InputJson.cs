using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public sealed class InputJson : Input<JsonElement>
{
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    public static implicit operator InputJson(string json) => new(Output.Create(Parse(json)));

    public static implicit operator InputJson(JsonDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new InputJson(Output.Create(document.RootElement));
    }

    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    public static implicit operator InputJson(Output<string> json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new InputJson(json.Apply(Parse));
    }

    public static implicit operator InputJson(Output<JsonDocument> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new InputJson(document.Apply(value => value.RootElement));
    }

    public static implicit operator InputJson(Output<JsonElement> element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new InputJson(element);
    }

    private static JsonElement Parse(string json) => JsonText.Read(json, static text =>
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    });
}
