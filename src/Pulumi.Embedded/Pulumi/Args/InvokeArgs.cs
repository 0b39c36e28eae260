namespace Pulumi;

public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new NoArgs();

    protected InvokeArgs()
    {
    }

    private protected override string Family => "function arguments";

    private sealed class NoArgs : InvokeArgs;
}
