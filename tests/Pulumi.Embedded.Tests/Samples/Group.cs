namespace Pulumi.Embedded.Tests.Samples;

public sealed class Group : ComponentResource
{
    public const string Token = "test:index:Group";

    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null)
        : base(Token, name, options)
    {
        children?.Invoke(this);
    }

    public Group(string name, ThingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
    }

    [Output("named")]
    public Output<string> Named { get; set; } = Output.Create("initialized");

    [Output]
    public Output<string>? Unnamed { get; set; }

    public Output<string>? NotAnOutput { get; set; }

    public void Publish() => RegisterOutputs();

    public void Publish(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

    public void Publish(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    public void Publish(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
}
