using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.Lambda.Inputs;
using Pulumi.Aws.Sqs;

namespace HallOfShame.Aws;

/// <summary>Code nobody updates, called by anyone.</summary>
internal static class Functions
{
    public static void Create()
    {
        var role = new Role("resize", new()
        {
            AssumeRolePolicy = """
                { "Version": "2012-10-17", "Statement": [
                  { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }] }
                """,
        });
        var resize = new Function("resize", new()
        {
            Runtime = "nodejs14.x",
            Handler = "index.handler",
            Code = new FileArchive("./resize"),
            Role = role.Arn,
            Timeout = 300,
            Environment = new FunctionEnvironmentArgs { Variables = { ["STRIPE_SECRET_KEY"] = "not-a-real-key-but-it-was-one-once" } },
        });
        _ = new Permission("anyone-resizes", new() { Function = resize.Name, Action = "lambda:InvokeFunction", Principal = "*" });

        // Seen again after 30 seconds, while the function may still be at it for 300.
        var images = new Queue("images", new()
        {
            SqsManagedSseEnabled = true,
            VisibilityTimeoutSeconds = 30,
            RedrivePolicy = """{ "deadLetterTargetArn": "arn:aws:sqs:eu-west-1:123456789012:images-failed", "maxReceiveCount": 5 }""",
        });
        _ = new EventSourceMapping("images", new() { EventSourceArn = images.Arn, FunctionName = resize.Name });
    }
}
