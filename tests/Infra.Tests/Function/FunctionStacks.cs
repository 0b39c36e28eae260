namespace Infra.Tests;

/// <summary>Functions as tests need them.</summary>
internal static class FunctionStacks
{
    public const string Image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/thumbnails:1.4.2";

    /// <summary>A folder beside the test assembly.</summary>
    public static FunctionCode Code => FunctionCode.Folder("Function/code", "Orders::Orders.Handler::HandleAsync");

    public static Function Create(Action<FunctionArgs>? set = null, Tier? tier = null)
    {
        var args = new FunctionArgs { Code = Code, Tier = tier };
        set?.Invoke(args);
        return new Function("thumbnails", args);
    }

    public static Task<RecordedStack> RunAsync(Action<FunctionArgs>? set = null, Tier? tier = null) => TestStack.RunAsync(() => Create(set, tier));
}
