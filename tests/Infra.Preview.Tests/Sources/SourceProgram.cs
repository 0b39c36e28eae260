using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.Sns;
using Pulumi.Aws.Sqs;

namespace Infra.Preview.Tests.Sources;

/// <summary>A program that declares resources in all the ways that programs do. A comment names the resources of its line.</summary>
internal static class SourceProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(DeclareAsync);

    private static async Task DeclareAsync()
    {
        var service = new Config().Get("service") ?? "shop";
        var literal = new Bucket("literal"); // literal
        _ = new Bucket("joined-" + service); // joined-shop
        _ = new Bucket($"filled-{service}-logs"); // filled-shop-logs
        _ = new Bucket($"filled-{service.ToUpperInvariant()}-{service.Length:00}"); // filled-SHOP-04
        _ = new Queue(service == "shop" ? "chosen" : "not-chosen"); // chosen
        foreach (var part in new[] { "one", "two" })
        {
            _ = new Bucket($"looped-{part}"); // looped-one, looped-two
        }

        Help("helped");
        Enumerable.Repeat("unused", 1).ToList().ForEach(static unused =>
        {
            _ = new Bucket("in-lambda"); // in-lambda
        });
        _ = new Bucket("with-arguments", new BucketArgs // with-arguments
        {
            Tags = { ["team"] = "a", ["purpose"] = service.Length > 3 ? "long" : "short" },
        });
        await Task.Yield();
        _ = new Bucket("after-await"); // after-await
        _ = new Own("own"); // own-part
        _ = new Bucket("twice");
        _ = new Bucket("twice", new BucketArgs(), new CustomResourceOptions { Parent = literal });
        _ = new Odd("odd");
        _ = (Bucket)Activator.CreateInstance(typeof(Bucket), "reflected", null, null)!;
    }

    private static void Help(string name) => _ = new Topic(name); // helped

    private sealed class Own : ComponentResource
    {
        public Own(string name)
            : base("shop:index:Own", name)
        {
            _ = new Bucket($"{name}-part", new BucketArgs(), new CustomResourceOptions { Parent = this });
        }
    }

    /// <summary>As a component of a library, whose token is not known to the program.</summary>
    private sealed class Odd : ComponentResource
    {
        public Odd(string name)
            : base("acme:lib:Elsewhere", name)
        {
            _ = new Bucket($"{name}-part", new BucketArgs(), new CustomResourceOptions { Parent = this });
        }
    }
}
