namespace Pulumi.Embedded.Tests.Samples;

public sealed class DocumentArgs : ResourceArgs
{
    [Input("title")]
    public Input<string>? Title { get; set; }

    [Input("pages")]
    public Input<int>? Pages { get; set; }
}
