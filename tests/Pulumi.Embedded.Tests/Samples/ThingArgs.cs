namespace Pulumi.Embedded.Tests.Samples;

public sealed class ThingArgs : ResourceArgs
{
    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("flag")]
    public Input<bool>? Flag { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    public InputList<string> List
    {
        get => _list ??= new InputList<string>();
        set => _list = value;
    }

    [Input("document", json: true)]
    public Input<DocumentArgs>? Document { get; set; }

    [Input("other")]
    public Input<Resource>? Other { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("id")]
    public Input<string>? OwnId { get; set; }

    // As in generated classes, so that a list nobody asked for is not sent.
    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("list")]
    private InputList<string>? _list;
}
