using Pulumi.Aws.Iam;

namespace HallOfShame.Aws;

/// <summary>Rights that were widened until the error went away.</summary>
internal static class Identity
{
    public static void Create()
    {
        _ = new Policy("admin", new() { PolicyDocument = Allow("*", "*") });

        // Anyone with an AWS account may become this role.
        var anyone = new Role("anyone", new() { AssumeRolePolicy = Trust("""{ "AWS": "*" }""") });
        _ = new RolePolicy("anyone", new() { Role = anyone.Name, Policy = Allow("s3:*", "*") });

        // Every repository of the code host may become this one, not only ours.
        var pipeline = new Role("pipeline", new()
        {
            AssumeRolePolicy = """
                { "Version": "2012-10-17", "Statement": [{
                  "Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                  "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" } }] }
                """,
        });
        _ = new RolePolicy("pipeline", new() { Role = pipeline.Name, Policy = Allow("iam:PassRole", "*") });

        // A key that never expires, in the state of the stack.
        var robot = new User("robot");
        _ = new AccessKey("robot", new() { User = robot.Name });
    }

    private static string Allow(string action, string resource) =>
        $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" }] }""";

    private static string Trust(string principal) =>
        $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {{principal}} }] }""";
}
