namespace Pulumi;

public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new NoArgs();

    protected CallArgs()
    {
    }

    private protected override string Family => "method arguments";

    private sealed class NoArgs : CallArgs;
}
