using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Invokes.Aws;

/// <summary>
/// Functions that look up what exists in the account. They answer their arguments and symbols for the rest, so that a program gets on;
/// lists of ids have one for each availability zone, true or not: a fixture says better.
/// </summary>
internal static class SymbolicFunctions
{
    // Function: its text properties, some of them within objects, and after a bar its lists.
    private const string Table = """
        aws:ec2/getAmi:getAmi                                       id arn imageId name architecture ownerId rootDeviceName creationDate
        aws:ec2/getVpc:getVpc                                       id arn cidrBlock ownerId mainRouteTableId dhcpOptionsId instanceTenancy
        aws:ec2/getVpcs:getVpcs                                     id | ids
        aws:ec2/getSubnet:getSubnet                                 id arn vpcId cidrBlock availabilityZone availabilityZoneId ownerId
        aws:ec2/getSubnets:getSubnets                               id | ids
        aws:ec2/getSecurityGroup:getSecurityGroup                   id arn name vpcId description
        aws:ec2/getSecurityGroups:getSecurityGroups                 id | ids
        aws:ec2/getRouteTable:getRouteTable                         id arn routeTableId vpcId ownerId
        aws:ec2/getManagedPrefixList:getManagedPrefixList           id arn name ownerId addressFamily
        aws:route53/getZone:getZone                                 id arn name zoneId primaryNameServer callerReference | nameServers
        aws:acm/getCertificate:getCertificate                       id arn domain status certificate
        aws:ssm/getParameter:getParameter                           id arn name type !value insecureValue
        aws:secretsmanager/getSecret:getSecret                      id arn name kmsKeyId description policy
        aws:secretsmanager/getSecretVersion:getSecretVersion        id arn secretId versionId !secretString
        aws:kms/getKey:getKey                                       id arn keyId awsAccountId description keyUsage
        aws:kms/getAlias:getAlias                                   id arn name targetKeyArn targetKeyId
        aws:iam/getRole:getRole                                     id arn name uniqueId path assumeRolePolicy
        aws:iam/getPolicy:getPolicy                                 id arn name path policy policyId
        aws:iam/getOpenIdConnectProvider:getOpenIdConnectProvider   id arn url
        aws:eks/getCluster:getCluster                               id arn name endpoint version roleArn platformVersion status certificateAuthorities[0].data identities[0].oidcs[0].issuer vpcConfig.clusterSecurityGroupId vpcConfig.vpcId
        aws:eks/getClusterAuth:getClusterAuth                       id name !token
        aws:ecr/getRepository:getRepository                         id arn name registryId repositoryUrl
        aws:ecr/getAuthorizationToken:getAuthorizationToken         id userName proxyEndpoint expiresAt !password !authorizationToken
        aws:ecs/getCluster:getCluster                               id arn clusterName status
        aws:rds/getInstance:getInstance                             id address endpoint dbInstanceArn dbInstanceIdentifier engine
        aws:rds/getCluster:getCluster                               id arn clusterIdentifier clusterResourceId endpoint readerEndpoint databaseName | vpcSecurityGroupIds
        aws:lb/getLoadBalancer:getLoadBalancer                      id arn name arnSuffix dnsName zoneId vpcId
        aws:lb/getListener:getListener                              id arn loadBalancerArn protocol
        aws:s3/getBucket:getBucket                                  id arn bucket bucketDomainName bucketRegionalDomainName hostedZoneId
        aws:sqs/getQueue:getQueue                                   id arn name url
        aws:sns/getTopic:getTopic                                   id arn name
        aws:dynamodb/getTable:getTable                              id arn name hashKey
        aws:lambda/getFunction:getFunction                          id arn functionName invokeArn qualifiedArn role
        aws:organizations/getOrganization:getOrganization           id arn masterAccountId masterAccountArn masterAccountEmail
        aws:elb/getServiceAccount:getServiceAccount                 id arn
        aws:cloudfront/getCachePolicy:getCachePolicy                id arn name etag comment
        aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy id arn name etag comment
        aws:cloudfront/getResponseHeadersPolicy:getResponseHeadersPolicy id arn name etag comment
        aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId id region
        aws:s3/getCanonicalUserId:getCanonicalUserId                id displayName
        """;

    public static IEnumerable<KeyValuePair<string, Func<FunctionCall, Struct>>> All()
    {
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var bar = Array.IndexOf(words, "|");
            var texts = words[1..(bar < 0 ? words.Length : bar)];
            var lists = bar < 0 ? [] : words[(bar + 1)..];
            yield return new(words[0], call => Answer(call, texts, lists));
        }
    }

    private static Struct Answer(FunctionCall call, string[] texts, string[] lists)
    {
        var result = call.Echo();
        foreach (var text in texts)
        {
            var isSecret = text[0] == '!';
            var name = text.TrimStart('!');
            if (WireValue.IsMissing(result, name))
            {
                Place(result, name.Split('.'), isSecret ? WireValue.Secret(call.Symbols.Value(name)) : call.Symbols.Value(name));
            }
        }

        foreach (var name in lists)
        {
            var count = call.Account.ZonesOf(call.Region).Count;
            result.Fields[name] = WireValue.List(Enumerable.Range(0, count).Select(index => call.Symbols.Value($"{name}[{index}]")));
        }

        result.Fields.TryAdd("region", Value.ForString(call.Region));
        return result;
    }

    // In an object, or in the only object of a list: vpcConfig.vpcId, certificateAuthorities[0].data
    private static void Place(Struct result, ReadOnlySpan<string> path, Value value)
    {
        if (path is [var last])
        {
            result.Fields[last] = value;
            return;
        }

        var isList = path[0].EndsWith("[0]", StringComparison.Ordinal);
        var name = isList ? path[0][..^3] : path[0];
        if (!result.Fields.TryGetValue(name, out var within))
        {
            within = Value.ForStruct(new Struct());
            result.Fields[name] = isList ? WireValue.List([within]) : within;
        }

        Place(within.KindCase == Value.KindOneofCase.ListValue ? within.ListValue.Values[0].StructValue : within.StructValue, path[1..], value);
    }
}
