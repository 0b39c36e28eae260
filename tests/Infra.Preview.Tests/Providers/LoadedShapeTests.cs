using Infra.Plans;
using Infra.Preview.Providers;
using Infra.Preview.Tests.Engine;

namespace Infra.Preview.Tests.Providers;

/// <summary>Shapes read off the classes of the SDKs that this assembly references.</summary>
public sealed class LoadedShapeTests
{
    private static readonly Type[] Loaded =
        [typeof(Pulumi.Aws.Sqs.Queue), typeof(Pulumi.Random.RandomPassword), typeof(Pulumi.Kubernetes.Apps.V1.Deployment)];

    private static LoadedResourceShapes Shapes => Loaded.Length > 0 ? LoadedResourceShapes.Shared : throw new InvalidOperationException();

    [Theory]
    [InlineData("aws:sqs/queue:Queue", "arn", UnknownType.String, false)]
    [InlineData("aws:sqs/queue:Queue", "visibilityTimeoutSeconds", UnknownType.Number, true)]
    [InlineData("aws:sqs/queue:Queue", "fifoQueue", UnknownType.Bool, true)]
    [InlineData("aws:sqs/queue:Queue", "kmsMasterKeyId", UnknownType.String, true)]
    [InlineData("aws:sqs/queue:Queue", "tags", UnknownType.Map, true)]
    [InlineData("aws:sqs/queue:Queue", "tagsAll", UnknownType.Map, false)]
    [InlineData("aws:lb/loadBalancer:LoadBalancer", "securityGroups", UnknownType.List, false)]
    [InlineData("aws:ec2/vpc:Vpc", "id", UnknownType.String, false)]
    [InlineData("random:index/randomPassword:RandomPassword", "result", UnknownType.String, false)]
    [InlineData("kubernetes:apps/v1:Deployment", "metadata", UnknownType.Map, false)]
    public void The_outputs_of_a_resource_class_are_known_with_their_types(string type, string output, UnknownType kind, bool isOptional)
    {
        Assert.Equal(new OutputShape(kind, isOptional), Shapes.Find(type)!.Outputs[output]);
    }

    [Fact]
    public void The_inputs_of_a_resource_class_are_known()
    {
        Assert.Contains("fifoQueue", Shapes.Find("aws:sqs/queue:Queue")!.Inputs);
        Assert.Contains("tags", Shapes.Find("aws:sqs/queue:Queue")!.Inputs);
        Assert.DoesNotContain("arn", Shapes.Find("aws:sqs/queue:Queue")!.Inputs);
    }

    [Theory]
    [InlineData("aws:sqs/queue:Quue")]
    [InlineData("aws:sqs:Queue")]
    [InlineData("gcp:compute/network:Network")]
    [InlineData("nonsense")]
    public void A_type_without_a_class_has_no_shape(string type)
    {
        Assert.Null(Shapes.Find(type));
    }

    [Fact]
    public void A_package_is_covered_when_its_classes_are_loaded()
    {
        Assert.True(Shapes.Covers("aws"));
        Assert.True(Shapes.Covers("kubernetes"));
        Assert.False(Shapes.Covers("gcp"));
        Assert.Contains("aws:sqs/queue:Queue", Shapes.TypesOf("aws"));
    }

    [Fact]
    public async Task A_queue_answers_all_that_its_class_has()
    {
        await using var client = await EngineClient.StartAsync(Shapes);

        var queue = await client.RegisterAsync("aws:sqs/queue:Queue", "orders", """{ "delaySeconds": 5 }""");

        Assert.Empty(Shapes.Find("aws:sqs/queue:Queue")!.Outputs.Keys.Except(["id", "urn", .. queue.Object.Fields.Keys]));
        Assert.Equal(["arn", "name", "region", "tagsAll", "url"], client.Planned(queue.Urn).Outputs.Keys);
    }
}
