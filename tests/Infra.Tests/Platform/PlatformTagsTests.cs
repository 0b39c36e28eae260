namespace Infra.Tests;

public class PlatformTagsTests
{
    private static readonly string[] Required =
    [
        PlatformTags.Name, PlatformTags.Owner, PlatformTags.Tier, PlatformTags.Service, PlatformTags.Stack, PlatformTags.Component,
        PlatformTags.ComponentVersion, PlatformTags.ManagedBy,
    ];

    [Theory]
    [InlineData(Tier.Sandbox)]
    [InlineData(Tier.Production)]
    public async Task Whatever_takes_tags_has_all_of_the_platform(Tier tier)
    {
        var taggable = TaggableTypes();
        var stack = await ServiceStacks.RunAsync(
            tier, args => (args.Exposure, args.Domain) = (Exposure.Public, "api.example.com"), new() { InterfaceEndpoints = { "logs" } });

        var resources = stack.Resources.Where(resource => taggable.Contains(resource.Type)).ToList();
        Assert.True(resources.Count > 30, $"Only {resources.Count} resources take tags.");
        Assert.All(resources, resource => Assert.All(Required, key => Assert.True(resource.Tag(key) is { Length: > 0 }, $"{resource.Name} lacks the tag {key}.")));
        Assert.All(resources, resource => Assert.Equal(resource.Name, resource.Tag(PlatformTags.Name)));
    }

    // The types of the provider whose arguments have tags: by reflection, so that no list has to be kept.
    private static HashSet<string> TaggableTypes() =>
    [
        .. from type in typeof(Pulumi.Aws.Ec2.Vpc).Assembly.GetExportedTypes()
           let token = type.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == "AwsResourceTypeAttribute")
           where token is not null && type.Assembly.GetType(type.FullName + "Args")?.GetProperty("Tags") is not null
           select (string)token.ConstructorArguments[0].Value!,
    ];
}
