namespace Pulumi;

public class CustomResource : Resource
{
    private protected CustomResource() => Id = Output<string>.CreatePending(OutputTraits.Plain);

    [Output("id")]
    public Output<string> Id { get; private protected set; }
}
