using System.Collections.Frozen;

namespace Infra.Testing.Exports;

/// <summary>The lists that are sets to the AWS provider, so that a refresh puts them in any order.</summary>
/// <remarks>By the type and path of the property as the provider's documentation has them: "Set of …", or a block that may be repeated in any order.</remarks>
internal static class AwsSets
{
    private static readonly FrozenSet<string> Places = Read(
        """
        aws:acm/certificate:Certificate subjectAlternativeNames
        aws:acm/certificateValidation:CertificateValidation validationRecordFqdns
        aws:appautoscaling/policy:Policy targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics.metricStat.metric.dimensions
        aws:backup/plan:Plan rules rules.copyActions
        aws:backup/selection:Selection conditions conditions.stringEquals resources
        aws:cloudfront/distribution:Distribution aliases defaultCacheBehavior.allowedMethods defaultCacheBehavior.cachedMethods orderedCacheBehaviors.allowedMethods orderedCacheBehaviors.cachedMethods origins customErrorResponses defaultCacheBehavior.functionAssociations
        aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy removeHeadersConfig.items customHeadersConfig.items
        aws:cloudwatch/compositeAlarm:CompositeAlarm alarmActions okActions
        aws:cloudwatch/metricAlarm:MetricAlarm alarmActions okActions metricQueries
        aws:dynamodb/table:Table attributes globalSecondaryIndexes replicas
        aws:ec2/securityGroup:SecurityGroup ingress egress
        aws:ec2/vpcEndpoint:VpcEndpoint routeTableIds subnetIds securityGroupIds
        aws:ecs/clusterCapacityProviders:ClusterCapacityProviders capacityProviders defaultCapacityProviderStrategies
        aws:ecs/service:Service networkConfiguration.subnets networkConfiguration.securityGroups loadBalancers
        aws:elasticache/parameterGroup:ParameterGroup parameters
        aws:elasticache/replicationGroup:ReplicationGroup logDeliveryConfigurations securityGroupIds
        aws:elasticache/subnetGroup:SubnetGroup subnetIds
        aws:elasticache/userGroup:UserGroup userIds
        aws:lambda/eventSourceMapping:EventSourceMapping functionResponseTypes
        aws:lambda/function:Function vpcConfig.subnetIds vpcConfig.securityGroupIds
        aws:lb/listenerRule:ListenerRule actions.forward.targetGroups conditions conditions.pathPattern.values conditions.hostHeader.values
        aws:lb/loadBalancer:LoadBalancer subnets securityGroups
        aws:rds/cluster:Cluster enabledCloudwatchLogsExports vpcSecurityGroupIds availabilityZones
        aws:rds/clusterParameterGroup:ClusterParameterGroup parameters
        aws:rds/proxy:Proxy vpcSubnetIds vpcSecurityGroupIds auths
        aws:rds/proxyEndpoint:ProxyEndpoint vpcSubnetIds vpcSecurityGroupIds
        aws:rds/subnetGroup:SubnetGroup subnetIds
        aws:route53/record:Record records
        aws:s3/bucketCorsConfiguration:BucketCorsConfiguration corsRules corsRules.allowedMethods corsRules.allowedOrigins corsRules.allowedHeaders corsRules.exposeHeaders
        aws:secretsmanager/secret:Secret replicas
        aws:wafv2/webAcl:WebAcl rules
        aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration loggingFilter.filters loggingFilter.filters.conditions
        """);

    /// <param name="place">The type and the path, such as <c>aws:lb/loadBalancer:LoadBalancer.subnets</c>.</param>
    public static bool Contains(string place) => Places.Contains(place);

    private static FrozenSet<string> Read(string table) => table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(static line => line.Split(' ')[1..].Select(path => $"{line.Split(' ')[0]}.{path}"))
        .ToFrozenSet(StringComparer.Ordinal);
}
