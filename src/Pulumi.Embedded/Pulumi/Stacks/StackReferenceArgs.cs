namespace Pulumi;

/// <summary>Which stack a reference reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The full name of the stack; the resource's own name when null.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
