using Infra.Plans;

namespace Infra.Cli.Tests;

/// <summary>Plans that tests write to files.</summary>
internal static class Plans
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    /// <summary>A stack with one bucket.</summary>
    /// <param name="name">The bucket's name in the cloud: another one forces a replacement, which loses its data.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="tags">The bucket's tags.</param>
    public static string Bucket(string name = "photos", string stack = "dev", params (string Key, string Value)[] tags) => PlanJson.ToText(new Plan
    {
        Project = "shop",
        Stack = stack,
        Resources =
        [
            new PlannedResource { Urn = Stack, Type = ResourceUrn.StackType, Name = "shop-dev", Kind = ResourceKind.Component },
            new PlannedResource
            {
                Urn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::photos",
                Type = "aws:s3/bucket:Bucket",
                Name = "photos",
                Kind = ResourceKind.Custom,
                Parent = Stack,
                Inputs = new MapValue(
                [
                    KeyValuePair.Create("bucket", (PlanValue)new StringValue(name)),
                    KeyValuePair.Create("tags", (PlanValue)new MapValue(tags.Select(static tag => KeyValuePair.Create(tag.Key, (PlanValue)new StringValue(tag.Value))))),
                ]),
            },
        ],
    });

    /// <summary>The bucket's URN.</summary>
    public const string BucketUrn = "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::photos";

    /// <summary>A state as the Pulumi CLI exports it, with two pets of the project network.</summary>
    public const string NetworkExport = """
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-01-01T00:00:00Z", "magic": "", "version": "v3.200.0" },
            "resources": [
              { "urn": "urn:pulumi:dev::network::pulumi:pulumi:Stack::network-dev", "custom": false, "type": "pulumi:pulumi:Stack" },
              {
                "urn": "urn:pulumi:dev::network::random:index/randomPet:RandomPet::vpc", "custom": true, "id": "brave-otter",
                "type": "random:index/randomPet:RandomPet", "inputs": {}, "outputs": { "id": "brave-otter", "length": 2, "separator": "-" },
                "parent": "urn:pulumi:dev::network::pulumi:pulumi:Stack::network-dev"
              }
            ]
          }
        }
        """;
}
