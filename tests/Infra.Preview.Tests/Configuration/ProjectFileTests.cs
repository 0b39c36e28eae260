using Infra.Preview.Configuration;
using Infra.Testing;

namespace Infra.Preview.Tests.Configuration;

public sealed class ProjectFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Name_runtime_main_and_stack_folder_are_read()
    {
        var project = Read("""
            name: shop
            runtime:
              name: dotnet
              options:
                binary: bin/shop.dll
            main: src/Shop
            stackConfigDir: stacks
            description: ignored
            """);

        Assert.Equal(("shop", "dotnet", "src/Shop", "stacks"), (project.Name, project.Runtime, project.Main, project.StackConfigDir));
        Assert.Equal(_folder.Path, project.Folder);
        Assert.Equal(_folder.PathOf("stacks"), project.StackFolder);
    }

    [Fact]
    public void The_program_folder_of_a_main_that_names_a_file_is_the_file_s_folder()
    {
        _folder.Write("app/Shop.csproj", "<Project/>");
        Assert.Equal(_folder.PathOf("app"), Read("name: shop\nruntime: dotnet\nmain: app/Shop.csproj\n").ProgramFolder);
    }

    [Fact]
    public void The_old_form_of_config_names_the_stack_folder()
    {
        Assert.Equal("stacks", Read("name: shop\nruntime: dotnet\nconfig: stacks\n").StackConfigDir);
    }

    [Fact]
    public void The_file_is_looked_for_upward()
    {
        var path = _folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        _folder.Write("a/b/c.txt", "");
        Assert.Equal(path, ProjectFile.Find(_folder.PathOf("a/b")));
    }

    [Fact]
    public void JSON_is_read_as_well()
    {
        var path = _folder.Write("Pulumi.json", """{ "name": "shop", "runtime": "dotnet", "config": { "size": { "type": "integer", "default": 3 } } }""");
        var project = ProjectFile.Read(path);
        Assert.Equal("shop:size", Assert.Single(project.Config).Key.ToString());
    }

    [Fact]
    public void Short_and_long_declarations_are_read()
    {
        var project = Read("""
            name: shop
            runtime: dotnet
            config:
              size: t3.micro
              domain:
              replicas:
                type: integer
                default: 2
              zones:
                type: array
                items:
                  type: string
              aws:region: eu-west-1
              token:
                type: string
                secret: true
            """);

        var text = string.Join('\n', project.Config.Select(declaration =>
            $"{declaration.Key} {declaration.Type?.ToString() ?? "any"}{(declaration.IsRequired ? " required" : "")}{(declaration.IsSecret ? " secret" : "")}"));
        Assert.Equal(
            """
            shop:size any
            shop:domain any required
            shop:replicas integer
            shop:zones array<string> required
            aws:region any
            shop:token string required secret
            """,
            text);
    }

    [Theory]
    [InlineData("", "Pulumi.yaml\nPulumi.yaml is empty.\ndo: Write at least these two lines:\ndo:   name: my-project\ndo:   runtime: dotnet")]
    [InlineData("- a\n", "Pulumi.yaml:1:1\nPulumi.yaml is a list.\nallowed: a map with 'name', 'runtime' and more")]
    [InlineData("runtime: dotnet\nnmae: shop\n", "Pulumi.yaml:2:1\nPulumi.yaml has no 'name'.\nallowed: letters, digits, '-', '_' and '.'\ndo: Did you mean 'name' instead of 'nmae'?")]
    [InlineData("name: shop\n", "Pulumi.yaml\nPulumi.yaml has no 'runtime'.\nallowed: dotnet\ndo: Add a line 'runtime: dotnet'.")]
    [InlineData("name: [a]\nruntime: dotnet\n", "Pulumi.yaml:1:7\n'name' is a list.\nallowed: text")]
    [InlineData("name: my shop\nruntime: dotnet\n", "Pulumi.yaml:1:7\nThe project's name cannot be used.\nallowed: at most 100 letters, digits, '-', '_' and '.'")]
    [InlineData("name: shop\nruntime: dotnet\nconfig: [a]\n", "Pulumi.yaml:3:9\n'config' is a list.\nallowed: a map of config keys with their type, default or value")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  a:b:c:\n    type: string\n", "Pulumi.yaml:4:3\n'a:b:c' is not a config key.\nallowed: name, or namespace:name")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  size:\n    type: int\n", "Pulumi.yaml:5:11\nThe config key 'shop:size' has an unknown type.\nallowed: string, integer, boolean, array, object")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  size:\n    type: integr\n", "Pulumi.yaml:5:11\nThe config key 'shop:size' has an unknown type.\nallowed: string, integer, boolean, array, object\ndo: Did you mean 'integer'?")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  size:\n    defualt: 1\n", "Pulumi.yaml:5:5\nThe config key 'shop:size' has an unknown attribute 'defualt'.\nallowed: type, description, items, default, value, secret\ndo: Did you mean 'default'?")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  size:\n    type: integer\n    default: big\n", "Pulumi.yaml:6:14\nThe config key 'shop:size' has a default that is text.\nallowed: integer")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  zones:\n    type: array\n", "Pulumi.yaml:5:11\nThe config key 'shop:zones' is an array and does not say of what.\nallowed: an attribute 'items' with a 'type'\ndo: Add the lines 'items:' and, indented below it, 'type: string'.")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  aws:region:\n    default: a\n", "Pulumi.yaml:5:14\nThe config key 'aws:region' belongs to another package and has a 'default'.\nallowed: 'value'\ndo: Write 'value' instead of 'default'.")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  a:\n    default: 1\n    value: 2\n", "Pulumi.yaml:6:12\nThe config key 'shop:a' has both a 'default' and a 'value'.\nallowed: one of the two")]
    [InlineData("name: shop\nruntime: dotnet\nconfig:\n  a:\n    secret: maybe\n", "Pulumi.yaml:5:13\nThe config key 'shop:a' has a 'secret' that is text.\nallowed: true or false")]
    public void What_is_wrong_is_refused_with_its_place(string yaml, string expected)
    {
        Assert.Equal(expected, Refusal.Of(() => Read(yaml)));
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(_folder.PathOf("Pulumi.yaml"));
        Assert.Equal("Pulumi.yaml\nPulumi.yaml cannot be read: it is a folder.", Refusal.Of(() => ProjectFile.Read(_folder.PathOf("Pulumi.yaml"), "Pulumi.yaml")));
    }

    private ProjectFile Read(string yaml) => ProjectFile.Read(_folder.Write("Pulumi.yaml", yaml), "Pulumi.yaml");
}
