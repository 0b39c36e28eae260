using System.Collections.Frozen;
using Infra.Plans;

namespace Infra.Preview.Terminal;

/// <summary>Names of types and services as people say them.</summary>
public static class TypeNames
{
    // AWS modules whose service a reader would not guess from the module's name in capitals.
    private static readonly FrozenDictionary<string, string> AwsServices = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alb"] = "Load balancing",
        ["apigateway"] = "API Gateway",
        ["apigatewayv2"] = "API Gateway",
        ["appautoscaling"] = "Auto Scaling",
        ["autoscaling"] = "Auto Scaling",
        ["backup"] = "Backup",
        ["budgets"] = "Budgets",
        ["cfg"] = "Config",
        ["cloudfront"] = "CloudFront",
        ["cloudtrail"] = "CloudTrail",
        ["cloudwatch"] = "CloudWatch",
        ["dynamodb"] = "DynamoDB",
        ["elasticache"] = "ElastiCache",
        ["elb"] = "Load balancing",
        ["guardduty"] = "GuardDuty",
        ["kinesis"] = "Kinesis",
        ["lambda"] = "Lambda",
        ["lb"] = "Load balancing",
        ["opensearch"] = "OpenSearch",
        ["route53"] = "Route 53",
        ["scheduler"] = "EventBridge Scheduler",
        ["secretsmanager"] = "Secrets Manager",
        ["servicediscovery"] = "Cloud Map",
        ["sfn"] = "Step Functions",
        ["vpc"] = "EC2",
        ["wafv2"] = "WAF",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The last part of a token, such as <c>Vpc</c> of <c>aws:ec2/vpc:Vpc</c>; for a provider, its package.</summary>
    public static string Kind(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type[(type.LastIndexOf(':') + 1)..];
    }

    /// <summary>The type as one short name, such as <c>ec2.Vpc</c>, <c>random.RandomPassword</c> or <c>Network</c> for a component.</summary>
    public static string Short(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (resource.IsProvider)
        {
            return $"{resource.Package} provider";
        }

        return resource.IsComponent ? Kind(resource.Type) : Short(resource.Type);
    }

    /// <summary>The type of a resource that is no component and no provider as one short name, such as <c>ec2.Vpc</c>.</summary>
    internal static string Short(string type) => $"{Module(type)}.{Kind(type)}";

    /// <summary>The service a resource belongs to, such as <c>EC2</c>, <c>Load balancing</c> or <c>Kubernetes</c>.</summary>
    public static string Service(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var module = Module(type);
        return ResourceUrn.Package(type) switch
        {
            "aws" when !ResourceUrn.IsProviderType(type) => AwsServices.TryGetValue(module, out var name) ? name : module.ToUpperInvariant(),
            var package => package.Length == 0 ? type : char.ToUpperInvariant(package[0]) + package[1..],
        };
    }

    // aws:ec2/vpc:Vpc has the module ec2; kubernetes:apps/v1:Deployment has apps/v1, of which the group is enough.
    private static string Module(string type)
    {
        var parts = type.Split(':');
        var module = parts.Length == 3 ? parts[1].Split('/')[0] : "";
        return module is "" or "index" ? parts[0] : module;
    }
}
