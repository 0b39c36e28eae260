using Infra;
using Pulumi;

return await StackRunner.RunAsync<PicturesStack>(args);

/// <summary>Whoever uploads a picture is done at once. A rule puts each upload into a queue, and a function takes them from there, as fast as it may.</summary>
public sealed class PicturesStack : Stack
{
    public PicturesStack()
    {
        var pictures = new Bucket("pictures", new() { Events = true });
        var uploads = new Queue("uploads", new()
        {
            Producers = { QueueProducer.NewObjects(pictures, prefix: "incoming/") },
            VisibilityTimeout = TimeSpan.FromMinutes(6),
        });

        var images = Registry.FromExisting("tagger", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/media/tagger");
        var token = new Secret("vision-token", new() { Description = "Token of the service that recognizes what a picture shows" });
        var tagger = new Function("tagger", new()
        {
            Code = FunctionCode.Image(images.Image("1.4.2")),
            Links = { uploads.ConsumeOnly(), pictures.ReadOnly("incoming/"), token },
            Timeout = TimeSpan.FromMinutes(1),
            MemoryMiB = 2048,
        });

        _ = new Alarms("pictures", new()
        {
            Watch = { pictures, uploads, tagger },
            Notify = { Notification.Email("team-media@example.com") },
        });

        BucketName = pictures.BucketName;
        TokenName = token.SecretName;
    }

    [Output]
    public Output<string> BucketName { get; private set; }

    /// <summary>Where to put the token, before the function is of use.</summary>
    [Output]
    public Output<string> TokenName { get; private set; }
}
