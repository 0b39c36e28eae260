namespace Infra.Policies.Tests.Graph;

public sealed class PlanGraphTests
{
    private static readonly ResourceType Versioning = ResourceType.Of("aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketVersioningV2:BucketVersioningV2");
    private static readonly ResourceType Group = ResourceType.Of("aws:ec2/securityGroup:SecurityGroup");

    [Theory]
    [InlineData("${data.id}")]
    [InlineData("${data.bucket}")]
    [InlineData("acme-data")]
    [InlineData("arn:aws:s3:::acme-data")]
    [InlineData("arn:aws:s3:::${data.id}")]
    public void Attached_resources_are_found_however_they_name_their_target(string name)
    {
        var graph = Plans.Graph($$"""
            aws:s3/bucket:Bucket data: { bucket: acme-data, $outputs: { arn: "arn:aws:s3:::acme-data" } }
            aws:s3/bucket:Bucket logs: { bucket: acme-logs }
            aws:s3/bucketVersioningV2:BucketVersioningV2 settings: { bucket: "{{name}}" }
            """);

        Assert.Equal("settings", Assert.Single(graph.AttachedTo(graph.Named("data"), Versioning, "bucket").Items).Name);
        Assert.Empty(graph.AttachedTo(graph.Named("logs"), Versioning, "bucket").Items);
        Assert.True(graph.AttachedTo(graph.Named("logs"), Versioning, "bucket").Exist().IsNo);
    }

    [Fact]
    public void Attached_resources_are_found_by_the_same_name_made_from_outputs()
    {
        var graph = Plans.Graph("""
            random:index/randomPet:RandomPet pet: {}
            aws:s3/bucket:Bucket data: { bucket: "${pet.id}-data" }
            aws:s3/bucketVersioning:BucketVersioning settings: { bucket: "${pet.id}-data" }
            """);

        Assert.Single(graph.AttachedTo(graph.Named("data"), Versioning, "bucket").Items);
    }

    [Fact]
    public void Attached_resources_are_found_once_through_lists_and_nested_properties()
    {
        var graph = Plans.Graph("""
            aws:ec2/securityGroup:SecurityGroup web: { name: web }
            aws:lambda/function:Function api: { vpcConfig: { securityGroupIds: ["${web.id}", web] } }
            """);

        var functions = ResourceType.Of("aws:lambda/function:Function");
        Assert.Equal("api", Assert.Single(graph.AttachedTo(graph.Named("web"), functions, "vpcConfig.securityGroupIds").Items).Name);
    }

    [Fact]
    public void An_unknown_connection_makes_a_missing_attachment_unknown()
    {
        var graph = Plans.Graph("""
            aws:s3/bucket:Bucket data: {}
            aws:s3/bucketVersioning:BucketVersioning settings: { bucket: !unknown , versioningConfiguration: { status: Enabled } }
            """);
        var attached = graph.AttachedTo(graph.Named("data"), Versioning, "bucket");

        Assert.Empty(attached.Items);
        Assert.True(attached.MayBeMore);
        Assert.True(attached.Exist().IsUnknown);
        Assert.True(attached.Any(static _ => Truth.Yes).IsUnknown);
        Assert.True(attached.All(static _ => Truth.Yes).IsUnknown);
        Assert.Equal("bucket", attached.Exist().Because.Path);
    }

    [Fact]
    public void What_is_certain_is_not_undone_by_what_may_be_more()
    {
        var graph = Plans.Graph("""
            aws:s3/bucket:Bucket data: {}
            aws:s3/bucketVersioning:BucketVersioning mine: { bucket: "${data.id}" }
            aws:s3/bucketVersioning:BucketVersioning whose: { bucket: !unknown }
            """);
        var attached = graph.AttachedTo(graph.Named("data"), Versioning, "bucket");

        Assert.True(attached.Any(static _ => Truth.Yes).IsYes);
        Assert.True(attached.Any(static _ => Truth.No).IsUnknown);
        Assert.True(attached.All(static _ => Truth.No).IsNo);
        Assert.True(attached.Exist().IsYes);
    }

    [Fact]
    public void Attachments_of_a_type_that_is_not_there_do_not_exist()
    {
        var graph = Plans.Graph("aws:s3/bucket:Bucket data: {}");
        var attached = graph.AttachedTo(graph.Named("data"), Versioning, "bucket");

        Assert.True(attached.Exist().IsNo);
        Assert.True(attached.Any(static _ => Truth.Yes).IsNo);
        Assert.True(attached.All(static _ => Truth.No).IsYes);
    }

    [Fact]
    public void Targets_of_a_property_are_found_by_reference_and_by_name()
    {
        var graph = Plans.Graph("""
            aws:ec2/securityGroup:SecurityGroup web: { $id: sg-1 }
            aws:ec2/securityGroup:SecurityGroup db: {}
            aws:s3/bucket:Bucket other: {}
            aws:lb/loadBalancer:LoadBalancer front: { securityGroups: [sg-1, "${db.id}", "${other.id}", sg-elsewhere] }
            aws:lb/loadBalancer:LoadBalancer back: { securityGroups: !unknown }
            """);

        var targets = graph.Targets(graph.Named("front")["securityGroups"], Group);
        Assert.Equal(["db", "web"], targets.Items.Select(view => view.Name).Order());
        Assert.False(targets.MayBeMore);
        Assert.True(graph.Targets(graph.Named("back")["securityGroups"], Group).Exist().IsUnknown);
        Assert.True(graph.Targets(graph.Named("back")["nothing"], Group).Exist().IsNo);
    }

    [Fact]
    public void References_are_followed_both_ways_and_through_declared_dependencies()
    {
        var graph = Plans.Graph("""
            aws:kms/key:Key key: {}
            aws:s3/bucket:Bucket data: { a: { b: ["x-${key.arn}"] } }
            aws:s3/bucket:Bucket late: { $options: { dependsOn: [data, gone] } }
            aws:s3/bucket:Bucket round: { self: "${round.id}" }
            """);

        Assert.Equal(["data"], graph.ReferrersOf(graph.Named("key")).Select(view => view.Name));
        Assert.Equal(["key"], graph.ReferencesOf(graph.Named("data")).Select(view => view.Name));
        Assert.Equal(["data"], graph.ReferencesOf(graph.Named("late")).Select(view => view.Name));
        Assert.Empty(graph.ReferencesOf(graph.Named("round")));
        Assert.Empty(graph.ReferrersOf(graph.Named("late")));
    }

    [Fact]
    public void A_property_refers_to_a_resource_through_json_and_maps()
    {
        var graph = Plans.Graph("""
            aws:sqs/queue:Queue dead: {}
            aws:sqs/queue:Queue orders: { redrivePolicy: !json { deadLetterTargetArn: "${dead.arn}" }, map: { a: "${dead.arn}" }, none: x }
            """);
        var orders = graph.Named("orders");

        Assert.True(graph.RefersTo(orders["redrivePolicy"], graph.Named("dead")).IsYes);
        Assert.True(graph.RefersTo(orders["redrivePolicy"].Json()["deadLetterTargetArn"], graph.Named("dead")).IsYes);
        Assert.True(graph.RefersTo(orders["map"], graph.Named("dead")).IsYes);
        Assert.True(graph.RefersTo(orders["none"], graph.Named("dead")).IsNo);
        Assert.True(graph.RefersTo(orders["missing"], graph.Named("dead")).IsNo);
    }

    [Fact]
    public void Parents_and_children_are_found()
    {
        var graph = Plans.Graph("""
            infra:storage:Bucket shop: {}
            aws:s3/bucket:Bucket shop-data: { $options: { parent: shop } }
            """);

        Assert.Equal("shop", graph.ParentOf(graph.Named("shop-data"))?.Name);
        Assert.Null(graph.ParentOf(graph.Named("shop")));
        Assert.Equal(["shop-data"], graph.ChildrenOf(graph.Named("shop")).Select(view => view.Name));
        Assert.Null(graph.Find("urn:gone"));
    }
}
