namespace Pulumi;

public class Resource
{
    private protected Resource() => Urn = Output<string>.CreatePending(OutputTraits.Plain);

    [Output("urn")]
    public Output<string> Urn { get; private protected set; }
}
