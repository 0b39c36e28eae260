namespace Pulumi;

public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new NoArgs();

    protected ResourceArgs()
    {
    }

    private protected override string Family => "resource arguments";

    private sealed class NoArgs : ResourceArgs;
}
