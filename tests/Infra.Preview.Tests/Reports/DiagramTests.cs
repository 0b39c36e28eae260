using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Plans;
using Infra.Plans.Changes;
using Infra.Policies;
using Infra.Preview.Reports;
using Infra.Preview.Reports.Html;
using Infra.Preview.Running;
using Infra.Testing;
using Infra.Testing.Node;

namespace Infra.Preview.Tests.Reports;

/// <summary>The architecture: what is read from a plan, and what a browser makes of it.</summary>
public partial class DiagramTests
{
    private const string Network = """
        infra:network:Network shop: {}
        aws:ec2/vpc:Vpc shop-vpc: { $options: { parent: shop } }
        aws:ec2/subnet:Subnet shop-1: { availabilityZone: eu-west-1a, $options: { parent: shop, dependsOn: [shop-vpc] } }
        aws:ec2/subnet:Subnet shop-2: { availabilityZone: eu-west-1b, $options: { parent: shop, dependsOn: [shop-vpc] } }
        aws:ec2/subnet:Subnet shop-3: { availabilityZone: eu-west-1c, $options: { parent: shop, dependsOn: [shop-vpc] } }

        """;

    [Fact]
    public void What_uses_a_network_is_in_it_and_a_network_spans_the_zones_of_its_subnets()
    {
        Assert.Equal(
            [
                "shop Network, 4 resources, zones a b c",
                "api Service, 1 resource, in shop, zones a b c",
            ],
            Words(Network + Service("desiredCount: 3", "shop-1, shop-2, shop-3")));
    }

    [Theory]
    [InlineData("desiredCount: 3", "shop-1, shop-2", "zones a b")]
    [InlineData("desiredCount: 2", "shop-1, shop-2, shop-3", "2 of 3 zones")]
    [InlineData("desiredCount: 1", "shop-1, shop-2", "1 of 2 zones")]
    [InlineData("desiredCount: 0", "shop-1, shop-2", "1 of 2 zones")]
    [InlineData("desiredCount: 4", "shop-2", "only zone b")]
    public void A_workload_stands_in_the_zones_that_its_copies_reach(string copies, string subnets, string zones)
    {
        Assert.Contains($"api Service, 1 resource, in shop, {zones}", Words(Network + Service(copies, subnets)));
    }

    [Theory]
    [InlineData("aws:rds/cluster:Cluster orders: {}\naws:rds/clusterInstance:ClusterInstance one: { clusterIdentifier: \"${orders.id}\" }", "Cluster outside components, 1 resource, a single zone")]
    [InlineData("aws:rds/instance:Instance orders: { multiAz: true }", "Instance outside components, 1 resource, 2 zones")]
    [InlineData("aws:ec2/instance:Instance bastion: {}", "Instance outside components, 1 resource, a single zone")]
    [InlineData("aws:sqs/queue:Queue mail: {}", "Queue outside components, 1 resource")]
    public void What_has_no_subnets_tells_how_many_zones_it_is_in_if_the_plan_does(string plan, string words)
    {
        Assert.Contains(words, Words(plan));
    }

    [Fact]
    public void Requests_reach_a_service_through_the_load_balancer_that_it_names()
    {
        var words = Words("""
            infra:service:LoadBalancer front: {}
            aws:lb/loadBalancer:LoadBalancer front-balancer: { $options: { parent: front } }
            infra:service:Service api: {}
            aws:lb/listenerRule:ListenerRule api-rule: { $options: { parent: api, dependsOn: [front-balancer] } }
            """);

        Assert.Contains("front → api", words);
        Assert.Contains("Internet → front: HTTPS", words);
    }

    [Fact]
    public void What_has_a_security_group_is_in_the_network_of_another_stack_when_that_is_the_only_one()
    {
        var words = Words("""
            pulumi:pulumi:StackReference organization/network/production: {}
            infra:network:Network shared: {}
            infra:service:Service api: {}
            aws:ec2/securityGroup:SecurityGroup api-group: { $options: { parent: api, dependsOn: [organization/network/production] } }
            aws:sqs/queue:Queue mail: { $options: { dependsOn: [organization/network/production] } }
            """);

        Assert.Contains("api Service, 1 resource, in shared", words);
        Assert.Contains("network/production other stack, 1 resource", words);
        Assert.Contains("Queue → network/production", words);
        Assert.DoesNotContain("api → network/production", words);
    }

    [Fact]
    public void A_page_without_resources_holds_no_layout_library()
    {
        var empty = HtmlReport.Render([Report(new Plan { Project = "p", Stack = "s" })]);
        var full = HtmlReport.Render([Report(PlanText.ParsePlan("aws:sqs/queue:Queue mail: {}"))]);

        Assert.DoesNotContain("var dagre=", empty, StringComparison.Ordinal);
        Assert.Contains("var dagre=", full, StringComparison.Ordinal);
        Assert.Contains("Copyright (c) 2012-2014 Chris Pettitt", full, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(empty, "'sha256-") + 1, Regex.Count(full, "'sha256-"));
    }

    [NodeFact]
    public async Task The_library_is_the_one_of_its_package()
    {
        await NodeProject.OpenAsync("src", "Infra.Preview", "Reports", "Html", "vendor");

        foreach (var name in new[] { "dagre.min.js", "dagre.min.js.LEGAL.txt" })
        {
            var folder = RepositoryRoot.Path("src", "Infra.Preview", "Reports", "Html", "vendor");
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(folder, "node_modules", "@dagrejs", "dagre", "dist", name)),
                await File.ReadAllTextAsync(Path.Combine(folder, name)));
        }
    }

    [BrowserFact]
    public async Task A_diagram_is_drawn_so_that_a_person_can_read_and_use_it()
    {
        var before = PlanText.ParsePlan(Estate.Replace("delaySeconds: 5", "delaySeconds: 0", StringComparison.Ordinal));
        var plan = PlanText.ParsePlan(Estate);

        var drawing = await DrawAsync(Report(plan) with { Changes = PlanComparison.Compare(before, plan) });

        Assert.Empty(drawing.GetProperty("faults").EnumerateArray().Select(fault => fault.ToString()));
        Assert.Equal("Architecture: 9 parts, 5 connections", drawing.GetProperty("told").GetString());
        Assert.Equal((7, 2, 5), (Number(drawing, "boxes"), Number(drawing, "frames"), Number(drawing, "arrows")));
        Assert.Equal(["⚠ only zone c"], Texts(drawing, "single"));
        Assert.Equal(["data · Network", "2 resources · ⚠ only zone c", "shop · Network", "4 resources · zones a b c"], Texts(drawing, "titles"));
        Assert.Equal(1, Number(drawing, "changed"));
        Assert.True(drawing.GetProperty("lit").GetInt32() > 0);
        Assert.Matches("^[1-9]\\d* of \\d+ resources$", drawing.GetProperty("listed").GetString());
        Assert.True(drawing.GetProperty("zoomed").GetBoolean());
        Assert.Equal(50, Number(drawing, "dragged"));
        Assert.True(drawing.GetProperty("unmoved").GetBoolean());
        Assert.True(drawing.GetProperty("isSame").GetBoolean());
    }

    [BrowserFact]
    public async Task Hundreds_of_parts_are_drawn_when_somebody_asks()
    {
        var many = PlanText.ParsePlan(string.Concat(Enumerable.Range(0, 200).Select(i =>
            $"infra:queue:Queue part-{i}: {{}}\naws:sqs/queue:Queue queue-{i}: {{ $options: {{ parent: part-{i}{(i is 0 or > 50 ? "" : $", dependsOn: [queue-{i / 2}]")} }} }}\n")));

        var drawing = await DrawAsync(Report(many));

        Assert.Empty(drawing.GetProperty("faults").EnumerateArray().Select(fault => fault.ToString()));
        Assert.Equal((200, 50), (Number(drawing, "boxes"), Number(drawing, "arrows")));
    }

    [BrowserFact]
    public async Task Tangled_stacks_are_legible_too()
    {
        var reports = Enumerable.Range(1, 6).Select(seed => Report(PlanText.ParsePlan(Tangle(seed)))).ToList();

        var seen = await ReportBrowser.OpenAsync(reports, "diagram.mjs");

        Assert.All(seen.GetProperty("drawings").EnumerateArray(), drawing =>
        {
            Assert.Empty(drawing.GetProperty("faults").EnumerateArray().Select(fault => fault.ToString()));
            Assert.InRange(Number(drawing, "arrows"), 10, 100);
        });
    }

    /// <summary>Parts that use each other, in circles too, some of them in networks.</summary>
    private static string Tangle(int seed)
    {
        var count = 10 + (5 * seed);
        var networks = string.Concat(Enumerable.Range(0, seed % 4).Select(i => $"infra:network:Network net-{i}: {{}}\naws:ec2/vpc:Vpc vpc-{i}: {{ $options: {{ parent: net-{i} }} }}\n"));
        return networks + string.Concat(Enumerable.Range(0, count).Select(i =>
        {
            var needs = new List<string> { $"queue-{((i * seed) + 1) % count}" };
            needs.AddRange(i % 3 == 0 ? [$"queue-{((i * i) + seed) % count}"] : []);
            needs.AddRange(seed % 4 > 0 && i % 2 == 0 ? [$"vpc-{i % (seed % 4)}"] : []);
            needs.Remove($"queue-{i}");
            var links = i % 4 == 0 ? $"$outputs: {{ links: [ {{ target: \"urn:pulumi:dev::example::infra:queue:Queue::part-{(i + 7) % count}\", access: ReadWrite }} ] }}" : "";
            return $"infra:queue:Queue part-{i}: {{ {links} }}\naws:sqs/queue:Queue queue-{i}: {{ $options: {{ parent: part-{i}, dependsOn: [{string.Join(", ", needs)}] }} }}\n";
        }));
    }

    private const string Estate = Network + """
        infra:edge:Cdn web: {}
        aws:cloudfront/distribution:Distribution web-distribution: { $options: { parent: web, dependsOn: [api-balancer, shop-vpc] } }
        infra:service:Service api: { $outputs: { links: [ { target: "urn:pulumi:dev::example::infra:queue:Queue::mail", access: SendOnly } ] } }
        aws:lb/loadBalancer:LoadBalancer api-balancer: { internal: true, subnets: ["${shop-1.id}", "${shop-2.id}", "${shop-3.id}"], $options: { parent: api } }
        infra:service:Worker mailer: {}
        aws:sqs/queue:Queue mailer-queue: { $options: { parent: mailer, dependsOn: [mail-queue, shop-vpc, orders-table] } }
        aws:ecs/service:Service mailer-service: { desiredCount: 2, networkConfiguration: { subnets: ["${shop-3.id}"] }, $options: { parent: mailer } }
        infra:queue:Queue mail: {}
        aws:sqs/queue:Queue mail-queue: { delaySeconds: 5, $options: { parent: mail } }
        infra:network:Network data: {}
        aws:ec2/vpc:Vpc data-vpc: { $options: { parent: data } }
        aws:ec2/subnet:Subnet data-1: { availabilityZone: eu-west-1c, $options: { parent: data, dependsOn: [data-vpc] } }
        infra:data:Table orders: {}
        aws:dynamodb/table:Table orders-table: { $options: { parent: orders, dependsOn: [data-vpc] } }
        infra:monitoring:Alarms watch: {}
        aws:cloudwatch/metricAlarm:MetricAlarm old: { $options: { parent: watch, dependsOn: [mail-queue, api-balancer] } }
        """;

    private static string Service(string copies, string subnets) => $$"""
        infra:service:Service api: {}
        aws:ecs/service:Service api-service: { {{copies}}, networkConfiguration: { subnets: [{{string.Join(", ", subnets.Split(", ").Select(name => $"\"${{{name}.id}}\""))}}] }, $options: { parent: api, dependsOn: [shop-vpc] } }
        """;

    private static List<string> Words(string plan)
    {
        var page = HtmlReport.Render([Report(PlanText.ParsePlan(plan))]);
        var words = page[page.IndexOf("class=\"parts\"", StringComparison.Ordinal)..page.IndexOf("<h3 id=\"resources-0\"", StringComparison.Ordinal)];
        return [.. Entry().Matches(words).Select(match => WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")))];
    }

    private static async Task<JsonElement> DrawAsync(StackReport report) =>
        Assert.Single((await ReportBrowser.OpenAsync(report, "diagram.mjs")).GetProperty("drawings").EnumerateArray());

    private static int Number(JsonElement drawing, string name) => drawing.GetProperty(name).GetInt32();

    private static IEnumerable<string?> Texts(JsonElement drawing, string name) => drawing.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    private static StackReport Report(Plan plan) => new() { Project = plan.Project, Stack = plan.Stack, ExitCode = ExitCode.Success, Plan = plan };

    [GeneratedRegex("<li>(?<text>.*?)</li>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Entry();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 10_000)]
    private static partial Regex Tag();
}
