using Pulumi;

namespace Infra;

/// <summary>
/// Who may use an endpoint of a network: roles of this account, and of those that are trusted. Without a policy anybody may who gets hold of
/// the network, with keys of their own: the usual way to carry data off.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html</remarks>
internal static class NetworkEndpointPolicy
{
    // Services whose endpoints are known to take a policy, and to be called by roles only. Others keep AWS's own, which allows all.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["dynamodb"] = "dynamodb",
        ["ecr.api"] = "ecr",
        ["ecr.dkr"] = "ecr",
        ["events"] = "events",
        ["kms"] = "kms",
        ["lambda"] = "lambda",
        ["logs"] = "logs",
        ["monitoring"] = "cloudwatch",
        ["s3"] = "s3",
        ["secretsmanager"] = "secretsmanager",
        ["sns"] = "sns",
        ["sqs"] = "sqs",
        ["ssm"] = "ssm",
        ["states"] = "states",
    };

    /// <summary>The policy of a service's endpoint. Null for a service that is not known to take one.</summary>
    public static Output<string>? For(string service, IEnumerable<string> trusted, Deployed deployed)
    {
        if (!Prefixes.TryGetValue(service, out var prefix))
        {
            return null;
        }

        var document = new PolicyDocument().Add(Allow("OwnRoles", prefix, new PolicyCondition("StringEquals", "aws:PrincipalAccount", deployed.Account)));
        foreach (var one in trusted)
        {
            var key = one.StartsWith("o-", StringComparison.Ordinal) ? "aws:PrincipalOrgID" : "aws:PrincipalAccount";
            document.Add(Allow($"Trusted{one.Replace("-", "", StringComparison.Ordinal)}", prefix, new PolicyCondition("StringEquals", key, one)));
        }

        if (service == "s3")
        {
            // Layers of images come from a bucket of AWS by links that ECR has signed, as downloads from others do. Reading carries nothing off.
            document.Add(new PolicyStatement("Downloads", "s3:GetObject") { Everyone = true, Resources = { "*" } });
        }

        return document.ToJson();
    }

    private static PolicyStatement Allow(string sid, string prefix, PolicyCondition condition) =>
        new(sid, $"{prefix}:*") { Everyone = true, Resources = { "*" }, Conditions = { condition } };
}
