using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Providers.Aws;

/// <summary>Outputs of AWS resources that a template cannot say: numbers, lists, and what depends on other inputs.</summary>
internal static class AwsSpecials
{
    // The canonical hosted zones of S3 websites, by region.
    private static readonly Dictionary<string, string> BucketZones = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "Z3AQBSTGFYJSTF",
        ["us-east-2"] = "Z2O1EMRO9K5GLX",
        ["us-west-1"] = "Z2F56UZL2M1ACD",
        ["us-west-2"] = "Z3BJ6K6RIION7M",
        ["eu-central-1"] = "Z21DNDUVLTQW6Q",
        ["eu-west-1"] = "Z1BKCTXD74EZPE",
        ["eu-west-2"] = "Z3GKZC51ZF0DB4",
        ["eu-west-3"] = "Z3R1K369G5AVDG",
        ["eu-north-1"] = "Z3BAZG2TWCNX0D",
    };

    public static void Answer(ResourceQuestion question, ResourceAnswer answer)
    {
        switch (question.Type)
        {
            case "aws:rds/instance:Instance":
                AnswerDatabase(question, answer, "address");
                answer.TrySet("endpoint", EndpointOf(question, answer));
                if (question.KnownId is null)
                {
                    answer.TrySet("replicas", WireValue.List([]));
                }

                break;
            case "aws:rds/cluster:Cluster":
                AnswerDatabase(question, answer, "endpoint");
                break;
            case "aws:rds/clusterInstance:ClusterInstance":
                SetPort(question, answer);
                break;
            case "aws:elasticache/replicationGroup:ReplicationGroup" or "aws:elasticache/cluster:Cluster":
                var isMemcached = WireValue.Text(question.Inputs, "engine") == "memcached";
                answer.TrySet("port", Value.ForNumber(isMemcached ? 11211 : 6379));
                break;
            case "aws:elasticache/serverlessCache:ServerlessCache":
                AnswerServerlessCache(question, answer);
                break;
            case "aws:acm/certificate:Certificate":
                AnswerCertificate(question, answer);
                break;
            case "aws:cloudwatch/eventRule:EventRule":
                AnswerEventRule(question, answer);
                break;
            case "aws:eks/cluster:Cluster":
                AnswerKubernetesCluster(question, answer);
                break;
            case "aws:lambda/function:Function":
                var isPublished = question.Inputs.Fields.TryGetValue("publish", out var publish) && WireValue.Reveal(publish).BoolValue;
                answer.TrySet("version", isPublished ? question.Symbols.Text("version") : "$LATEST");
                break;
            case "aws:route53/zone:Zone":
                answer.TrySet("nameServers", Symbols(question, "nameServers", count: 4));
                break;
            case "aws:s3/bucket:Bucket" or "aws:s3/bucketV2:BucketV2" when BucketZones.TryGetValue(question.Region, out var zone):
                answer.TrySet("hostedZoneId", zone);
                break;
        }
    }

    private static void AnswerDatabase(ResourceQuestion question, ResourceAnswer answer, string host)
    {
        SetPort(question, answer);
        answer.TrySet(host, question.Symbols.Value(host));
        if (question.KnownId is not null)
        {
            return;
        }

        if (!question.Inputs.Fields.TryGetValue("manageMasterUserPassword", out var managed))
        {
            answer.TrySet("masterUserSecrets", WireValue.List([]));
        }
        else if (WireValue.Reveal(managed).BoolValue)
        {
            var key = WireValue.Text(question.Inputs, "masterUserSecretKmsKeyId");
            answer.TrySet("masterUserSecrets", WireValue.List([WireValue.Map(
                ("kmsKeyId", key is null ? question.Symbols.Value("masterUserSecrets[0].kmsKeyId") : Value.ForString(key)),
                ("secretArn", question.Symbols.Value("masterUserSecrets[0].secretArn")),
                ("secretStatus", Value.ForString("active")))]));
        }
    }

    private static void SetPort(ResourceQuestion question, ResourceAnswer answer)
    {
        if (WireValue.Text(question.Inputs, "engine") is { } engine && PortOf(engine) is { } port)
        {
            answer.TrySet("port", Value.ForNumber(port));
        }
    }

    private static int? PortOf(string engine)
    {
        return engine switch
        {
            _ when engine.Contains("postgres", StringComparison.Ordinal) => 5432,
            _ when engine.Contains("mysql", StringComparison.Ordinal) || engine is "mariadb" or "aurora" => 3306,
            _ when engine.StartsWith("oracle", StringComparison.Ordinal) || engine.StartsWith("custom-oracle", StringComparison.Ordinal) => 1521,
            _ when engine.Contains("sqlserver", StringComparison.Ordinal) => 1433,
            _ when engine.StartsWith("db2", StringComparison.Ordinal) => 50000,
            _ => null,
        };
    }

    private static string EndpointOf(ResourceQuestion question, ResourceAnswer answer)
    {
        var address = question.Symbols.Text("address");
        return answer.Outputs.Fields.TryGetValue("port", out var port) && WireValue.Reveal(port) is { HasNumberValue: true } number
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address}:{number.NumberValue}")
            : question.Symbols.Text("endpoint");
    }

    private static void AnswerServerlessCache(ResourceQuestion question, ResourceAnswer answer)
    {
        foreach (var (name, port) in new[] { ("endpoints", 6379), ("readerEndpoints", 6380) })
        {
            var isMemcached = WireValue.Text(question.Inputs, "engine") == "memcached";
            answer.TrySet(name, WireValue.List([WireValue.Map(
                ("address", question.Symbols.Value(name + "[0].address")),
                ("port", Value.ForNumber(isMemcached ? port + 11211 - 6379 : port)))]));
        }
    }

    private static void AnswerCertificate(ResourceQuestion question, ResourceAnswer answer)
    {
        answer.TrySet("keyAlgorithm", "RSA_2048");
        if (WireValue.Text(question.Inputs, "domainName") is not { } domain)
        {
            return;
        }

        var names = new List<string> { domain };
        if (question.Inputs.Fields.TryGetValue("subjectAlternativeNames", out var more)
            && WireValue.Reveal(more) is { KindCase: Value.KindOneofCase.ListValue } list)
        {
            var texts = list.ListValue.Values.Select(item => WireValue.TryText(item, out var text) ? text : null).ToList();
            if (texts.Contains(null))
            {
                return;
            }

            names.AddRange(texts.OfType<string>().Where(name => name != domain));
        }

        answer.TrySet("subjectAlternativeNames", WireValue.List(names.Select(Value.ForString)));
        if (WireValue.Text(question.Inputs, "validationMethod") != "DNS")
        {
            answer.TrySet("domainValidationOptions", WireValue.List([]));
            return;
        }

        // A wildcard and the name below it are validated by one record, yet ACM lists an option for each name.
        answer.TrySet("domainValidationOptions", WireValue.List(names.Select((name, index) => WireValue.Map(
            ("domainName", Value.ForString(name)),
            ("resourceRecordName", question.Symbols.Value($"domainValidationOptions[{index}].resourceRecordName")),
            ("resourceRecordType", Value.ForString("CNAME")),
            ("resourceRecordValue", question.Symbols.Value($"domainValidationOptions[{index}].resourceRecordValue"))))));
    }

    private static void AnswerEventRule(ResourceQuestion question, ResourceAnswer answer)
    {
        var bus = WireValue.Text(question.Inputs, "eventBusName") is { Length: > 0 } given ? given[(given.LastIndexOf('/') + 1)..] : "default";
        answer.TrySet("eventBusName", bus);
        var name = WireValue.Text(answer.Outputs, "name") ?? question.Symbols.Text("name");
        var path = bus == "default" ? name : $"{bus}/{name}";
        var region = question.Region;
        answer.TrySet("arn", $"arn:{CloudAccount.PartitionOf(region)}:events:{region}:{question.AccountId}:rule/{path}");
        answer.Id ??= bus == "default" ? name : $"{bus}/{name}";
    }

    private static void AnswerKubernetesCluster(ResourceQuestion question, ResourceAnswer answer)
    {
        answer.TrySet("certificateAuthority", WireValue.Map(("data", question.Symbols.Value("certificateAuthority.data"))));
        answer.TrySet("identities", WireValue.List([WireValue.Map(
            ("oidcs", WireValue.List([WireValue.Map(("issuer", question.Symbols.Value("identities[0].oidcs[0].issuer")))])))]));
        answer.TrySet("endpoint", question.Symbols.Value("endpoint"));
        // EKS adds to what was asked.
        if (answer.Outputs.Fields.TryGetValue("vpcConfig", out var given) && WireValue.Reveal(given).StructValue is { } network)
        {
            var answered = network.Clone();
            answered.Fields.TryAdd("clusterSecurityGroupId", question.Symbols.Value("vpcConfig.clusterSecurityGroupId"));
            answer.Outputs.Fields["vpcConfig"] = Value.ForStruct(answered);
        }
    }

    private static Value Symbols(ResourceQuestion question, string property, int count)
    {
        return WireValue.List(Enumerable.Range(0, count).Select(index => question.Symbols.Value($"{property}[{index}]")));
    }
}
