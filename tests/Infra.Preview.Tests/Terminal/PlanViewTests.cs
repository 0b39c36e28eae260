using Infra.Plans;
using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public class PlanViewTests
{
    private static readonly Plan Shop = new()
    {
        Project = "shop",
        Stack = "prod",
        Resources = new PlanBuilder()
            .Component("infra:shop:Shop", "shop", shop => shop
                .Component("infra:network:Network", "network", network => network
                    .Resource("aws:ec2/vpc:Vpc", "network-vpc")
                    .Resource("aws:ec2/subnet:Subnet", "network-a", "network-b", "network-c")
                    .Resource("aws:ec2/natGateway:NatGateway", "network-nat"))
                .Component("infra:queue:Queue", "orders", queue => queue
                    .Resource("aws:sqs/queue:Queue", "orders-queue", "orders-dead-letters"))
                .Resource("aws:ssm/parameter:Parameter", "shop-version"))
            .Resource("aws:s3/bucket:Bucket", [.. Enumerable.Range(0, 14).Select(i => $"bucket-{i:00}")])
            .Resource("pulumi:providers:aws", "west")
            .Read("aws:route53/zone:Zone", "zone")
            .Build(),
        Outputs = new MapValue(
        [
            new("url", "https://${web.domainName}/"),
            new("arn", new ReferenceValue("urn:pulumi:prod::shop::aws:s3/bucket:Bucket::bucket-00", "arn")),
            new("password", SecretValue.Instance),
            new("port", 8080),
            new("zones", new ListValue([UnknownValue.Of(UnknownType.String), "b"])),
            new("labels", new MapValue([new("a", true), new("b", PlanValue.Null)])),
        ]),
        Messages =
        [
            new PlanMessage(MessageSeverity.Warning, "The queue keeps messages for 14 days.", "urn:pulumi:prod::shop::infra:queue:Queue::orders"),
            new PlanMessage(MessageSeverity.Info, "Prices are those of June."),
            new PlanMessage(MessageSeverity.Debug, "not shown"),
        ],
    };

    [Fact]
    public void Components_are_collapsed_unless_they_hold_components_and_many_siblings_become_one_line()
    {
        Assert.Equal(
            """

             shop · prod · production tier · 22 resources to create, 1 to read in 3 components

             ├─ + shop        Shop          1 resource  Parameter
             │  ├─ + network  Network       5 resources  Subnet ×3, NatGateway, Vpc
             │  └─ + orders   Queue         2 resources  Queue ×2
             ├─ < zone        route53.Zone
             ├─ + 14 Bucket   s3.Bucket
             └─ + west        aws provider

             To create, by service
               S3   14  Bucket ×14
               EC2   5  Subnet ×3, NatGateway, Vpc
               SQS   2  Queue ×2
               SSM   1  Parameter

             Outputs
               arn       ${bucket-00.arn}
               labels    { a: true, b: null }
               password  [secret]
               port      8080
               url       https://${web.domainName}/
               zones     [[unknown string], "b"]

             warning: The region is not set.
             warning: orders: The queue keeps messages for 14 days.
             info: Prices are those of June.

             Plan: 22 resources to create, 1 to read in 3 components. 0.40 s, offline

               dotnet run -- --full  every resource

            """,
            View(new PlanViewOptions
            {
                Tier = "production",
                Warnings = ["The region is not set."],
                Duration = TimeSpan.FromMilliseconds(400),
                NextCommands = [("dotnet run -- --full", "every resource")],
            }));
    }

    [Fact]
    public void Full_has_a_line_for_every_resource()
    {
        var view = View(new PlanViewOptions { IsFull = true });
        Assert.Contains(
            """
             ├─ + shop                       Shop
             │  ├─ + network                 Network
             │  │  ├─ + network-nat          ec2.NatGateway
             │  │  ├─ + network-a            ec2.Subnet
             │  │  ├─ + network-b            ec2.Subnet
             │  │  ├─ + network-c            ec2.Subnet
             │  │  └─ + network-vpc          ec2.Vpc
             │  ├─ + orders                  Queue
             │  │  ├─ + orders-dead-letters  sqs.Queue
             │  │  └─ + orders-queue         sqs.Queue
             │  └─ + shop-version            ssm.Parameter
             ├─ < zone                       route53.Zone
             ├─ + bucket-00                  s3.Bucket
            """,
            view, StringComparison.Ordinal);
        Assert.All(Shop.Resources.Where(resource => !resource.IsStack), resource => Assert.Contains(resource.Name, view, StringComparison.Ordinal));
    }

    [Fact]
    public void A_narrow_terminal_without_Unicode_gets_names_and_counts()
    {
        Assert.StartsWith(
            """

             shop - prod - 22 resources to create...

             |- + shop        1 resource  Parameter
             |  |- + network  5 resources
             |  `- + orders   2 resources  Queue x2
             |- < zone
             |- + 14 Bucket
             `- + west

             To create, by service
               S3   14  Bucket x14
               EC2   5  Subnet x3, NatGateway, Vpc

            """,
            View(new PlanViewOptions(), new TerminalCapabilities(HasColor: false, HasUnicode: false, 40)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Meaning_has_a_colour_beside_its_sign()
    {
        var view = View(new PlanViewOptions(), new TerminalCapabilities(HasColor: true, HasUnicode: true, 100));
        Assert.Contains("\u001b[2m ├─ \u001b[0m\u001b[32m+\u001b[0m \u001b[1mshop\u001b[0m", view, StringComparison.Ordinal);
        Assert.Contains("\u001b[35m[secret]\u001b[0m", view, StringComparison.Ordinal);
        Assert.Contains("\u001b[33m warning: \u001b[0m", view, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_plan_says_so()
    {
        Assert.Equal("\n a · b · 0 resources to create\n\n Plan: 0 resources to create.\n", View(new PlanViewOptions(), plan: new Plan { Project = "a", Stack = "b" }));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(60)]
    [InlineData(110)]
    public void No_line_is_longer_than_the_terminal(int width)
    {
        var names = new PlanBuilder().Component("x:y:" + new string('T', 300), new string('漢', 300), inner => inner.Resource("a:b/c:" + new string('K', 200), new string('n', 500))).Build();
        var plan = new Plan
        {
            Project = new string('p', 200),
            Stack = "prod",
            Resources = names,
            Outputs = new MapValue([new(new string('o', 300), new string('v', 5000))]),
        };
        foreach (var line in View(new PlanViewOptions { IsFull = true }, new TerminalCapabilities(HasColor: false, HasUnicode: true, width), plan).Split('\n'))
        {
            Assert.True(line.Sum(character => character == '漢' ? 2 : 1) <= width, line);
        }
    }

    private static string View(PlanViewOptions options, TerminalCapabilities? capabilities = null, Plan? plan = null)
    {
        using var target = new StringWriter();
        PlanView.Write(plan ?? Shop, options, new TerminalWriter(target, capabilities ?? TerminalCapabilities.Plain));
        return target.ToString();
    }
}
