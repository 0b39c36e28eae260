using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Infra.Tests;

/// <summary>An AWS that exists once per test: answers registrations with inputs plus plausible outputs, and remembers them.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly ConcurrentQueue<RecordedResource> _resources = new();
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, object>> _outputs = new(StringComparer.Ordinal);

    public string[] Zones { get; init; } = ["eu-west-1a", "eu-west-1b", "eu-west-1c"];

    public RecordedStack Recorded => new([.. _resources], _outputs.ToImmutableDictionary(StringComparer.Ordinal));

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var name = args.Name!;
        _resources.Enqueue(new RecordedResource(args.Type!, name, args.Inputs));
        var state = args.Inputs.ToBuilder();
        state.TryAdd("name", name);
        state.TryAdd("arn", $"arn:aws:test:eu-west-1:123456789012:{name}");
        state.TryAdd("url", $"https://{name}.test.amazonaws.com");
        state.TryAdd("arnSuffix", $"suffix/{name}");
        state.TryAdd("dnsName", $"{name}.elb.amazonaws.com");
        state.TryAdd("fqdn", $"{name}.fqdn");
        state.TryAdd("domainName", $"{name}.example.net");
        state.TryAdd("bucketRegionalDomainName", $"{name}.s3.eu-west-1.amazonaws.com");
        state.TryAdd("hostedZoneId", "Z0ALIAS");
        state.TryAdd("nameServers", ImmutableArray.Create<object>("ns-1.example.net", "ns-2.example.org"));
        state.TryAdd("streamArn", $"stream-of-{name}");
        state["zoneId"] = state.GetValueOrDefault("zoneId") ?? "Z0ALIAS";
        if (args.Type == "aws:lambda/function:Function")
        {
            state["version"] = "7";
        }

        if (args.Type == "aws:acm/certificate:Certificate")
        {
            var others = args.Inputs.TryGetValue("subjectAlternativeNames", out var names) ? (ImmutableArray<object>)names : [];
            state["domainValidationOptions"] = others.Prepend(args.Inputs["domainName"]).Select(Proof).ToImmutableArray();
        }

        if (args.Type == "aws:rds/cluster:Cluster")
        {
            state["endpoint"] = "writer.example";
            state["readerEndpoint"] = "reader.example";
            state["clusterResourceId"] = "cluster-ABC";
        }

        if (args.Type is "aws:rds/proxy:Proxy" or "aws:rds/proxyEndpoint:ProxyEndpoint")
        {
            state["endpoint"] = $"{name}.example";
        }

        if (args.Type == "aws:elasticache/replicationGroup:ReplicationGroup")
        {
            state["primaryEndpointAddress"] = "primary.example";
            state["readerEndpointAddress"] = "replicas.example";
        }

        if (args.Type == "aws:eks/cluster:Cluster")
        {
            state["endpoint"] = "https://eks.example";
            state["certificateAuthority"] = ImmutableDictionary<string, object>.Empty.Add("data", "Q0E=");
            state["vpcConfig"] = ((ImmutableDictionary<string, object>)args.Inputs["vpcConfig"]).Add("clusterSecurityGroupId", "sg-cluster");
        }

        return Task.FromResult<(string?, object)>(($"{name}-id", state.ToImmutable()));
    }

    private static object Proof(object domain) => ImmutableDictionary<string, object>.Empty
        .Add("domainName", domain)
        .Add("resourceRecordName", $"_proof.{domain}")
        .Add("resourceRecordType", "CNAME")
        .Add("resourceRecordValue", "_proof.acm-validations.aws");

    public Task<object> CallAsync(MockCallArgs args)
    {
        var result = ImmutableDictionary<string, object>.Empty;
        return Task.FromResult<object>(args.Token switch
        {
            "aws:index/getAvailabilityZones:getAvailabilityZones" => result.Add("names", Zones.Cast<object>().ToImmutableArray()),
            "aws:index/getCallerIdentity:getCallerIdentity" => result.Add("accountId", "123456789012"),
            "aws:eks/getCluster:getCluster" => result
                .Add("arn", $"arn:aws:eks:eu-west-1:123456789012:cluster/{args.Args["name"]}")
                .Add("endpoint", "https://old.example")
                .Add("certificateAuthorities", ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty.Add("data", "T0xE")))
                .Add("vpcConfig", ImmutableDictionary<string, object>.Empty.Add("clusterSecurityGroupId", "sg-old")),
            "aws:index/getPartition:getPartition" => result.Add("partition", "aws").Add("dnsSuffix", "amazonaws.com"),
            "aws:index/getRegion:getRegion" => result.Add("region", "eu-west-1"),
            "aws:rds/getCluster:getCluster" => result
                .Add("endpoint", $"{args.Args["clusterIdentifier"]}.writer.example")
                .Add("readerEndpoint", $"{args.Args["clusterIdentifier"]}.reader.example")
                .Add("clusterResourceId", "cluster-OLD")
                .Add("databaseName", "legacy")
                .Add("vpcSecurityGroupIds", ImmutableArray.Create<object>("sg-old")),
            "aws:ecs/getCluster:getCluster" => result
                .Add("arn", $"arn:aws:ecs:eu-west-1:123456789012:cluster/{args.Args["clusterName"]}")
                .Add("clusterName", args.Args["clusterName"]),
            "aws:lb/getListener:getListener" => result.Add("loadBalancerArn", "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/platform/50dc6c495c0c9188"),
            "aws:lb/getLoadBalancer:getLoadBalancer" => result
                .Add("arn", args.Args["arn"])
                .Add("arnSuffix", "app/platform/50dc6c495c0c9188")
                .Add("dnsName", "platform.elb.amazonaws.com")
                .Add("zoneId", "Z0ALIAS"),
            "aws:sqs/getQueue:getQueue" => result
                .Add("arn", $"arn:aws:sqs:eu-west-1:123456789012:{args.Args["name"]}")
                .Add("url", $"https://sqs.example/{args.Args["name"]}"),
            "aws:ec2/getSubnet:getSubnet" => result.Add("id", args.Args["id"]).Add("availabilityZone", $"zone-of-{args.Args["id"]}"),
            "aws:ec2/getSecurityGroup:getSecurityGroup" => result.Add("id", $"group-{args.Args["name"]}"),
            "aws:route53/getZone:getZone" => result.Add("zoneId", $"zone-of-{args.Args["name"]}"),
            _ => throw new InvalidOperationException($"No answer for {args.Token}."),
        });
    }

    public async Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
    {
        // A component inside another may have its name.
        if (request.Urn!.Split("::")[2].Split('$').Count(type => type.StartsWith("infra:", StringComparison.Ordinal)) > 1)
        {
            return;
        }

        var outputs = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (name, output) in request.Outputs)
        {
            outputs[name] = await OutputUtilities.GetValueAsync(output) ?? "null";
        }

        _outputs[request.Urn[(request.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..]] = outputs.ToImmutable();
    }
}
