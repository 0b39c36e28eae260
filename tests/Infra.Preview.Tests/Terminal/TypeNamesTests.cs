using Infra.Plans;
using Infra.Preview.Terminal;

namespace Infra.Preview.Tests.Terminal;

public class TypeNamesTests
{
    [Theory]
    [InlineData("aws:ec2/vpc:Vpc", ResourceKind.Custom, "ec2.Vpc", "EC2")]
    [InlineData("aws:lb/listener:Listener", ResourceKind.Custom, "lb.Listener", "Load balancing")]
    [InlineData("aws:cloudwatch/metricAlarm:MetricAlarm", ResourceKind.Custom, "cloudwatch.MetricAlarm", "CloudWatch")]
    [InlineData("aws:newthing/x:X", ResourceKind.Custom, "newthing.X", "NEWTHING")]
    [InlineData("random:index/randomPet:RandomPet", ResourceKind.Custom, "random.RandomPet", "Random")]
    [InlineData("kubernetes:apps/v1:Deployment", ResourceKind.Custom, "apps.Deployment", "Kubernetes")]
    [InlineData("pulumi:providers:aws", ResourceKind.Custom, "aws provider", "Aws")]
    [InlineData("infra:network:Network", ResourceKind.Component, "Network", "Infra")]
    [InlineData("odd", ResourceKind.Custom, "odd.odd", "Odd")]
    public void Types_have_short_names_and_services(string type, ResourceKind kind, string name, string service)
    {
        var resource = new PlannedResource { Urn = $"urn:pulumi:dev::shop::{type}::x", Type = type, Name = "x", Kind = kind };
        Assert.Equal((name, service), (TypeNames.Short(resource), TypeNames.Service(type)));
    }
}
