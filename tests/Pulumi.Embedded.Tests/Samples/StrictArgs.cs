namespace Pulumi.Embedded.Tests.Samples;

public sealed class StrictArgs : ResourceArgs
{
    [Input("needed", required: true)]
    public Input<string>? Needed { get; set; }
}
