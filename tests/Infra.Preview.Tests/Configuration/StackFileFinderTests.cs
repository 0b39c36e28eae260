using Infra.Preview.Configuration;
using Infra.Testing;

namespace Infra.Preview.Tests.Configuration;

public sealed class StackFileFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", null, "dev")]
    [InlineData("", "prod", "prod")]
    [InlineData("prod", null, "prod Pulumi.prod.yaml")]
    [InlineData("dev prod", null, "dev Pulumi.dev.yaml")]
    [InlineData("dev prod", "prod", "prod Pulumi.prod.yaml")]
    [InlineData("dev", "acme/dev", "acme/dev Pulumi.dev.yaml")]
    [InlineData("dev", "acme/shop/dev", "acme/dev Pulumi.dev.yaml")]
    public void The_stack_is_the_one_asked_for_or_dev_or_the_only_one(string files, string? requested, string expected)
    {
        var (stack, path) = StackFileFinder.Choose(Project(files), requested);
        Assert.Equal(expected, $"{(stack.Organization is null ? "" : stack.Organization + "/")}{stack.Name} {Path.GetFileName(path)}".TrimEnd());
    }

    [Theory]
    [InlineData("prod test", null, "The project 'shop' has more than one stack, and none is called 'dev'.\nallowed: prod, test\ndo: Say which: --stack prod")]
    [InlineData("prod test", "prd", "The project 'shop' has no stack 'prd'.\nallowed: prod, test\ndo: Did you mean --stack prod? If not, create Pulumi.prd.yaml.")]
    [InlineData("prod test", "sandbox", "The project 'shop' has no stack 'sandbox'.\nallowed: prod, test\ndo: Choose one of these, or create Pulumi.sandbox.yaml.")]
    [InlineData("", "../../etc/passwd", "The stack name cannot be used.\nallowed: at most 100 letters, digits, '-', '_' and '.', as in dev or my-team/shop/dev\ndo: Give another name with --stack.")]
    [InlineData("", "a b", "The stack name cannot be used.\nallowed: at most 100 letters, digits, '-', '_' and '.', as in dev or my-team/shop/dev\ndo: Give another name with --stack.")]
    public void Other_stacks_are_refused(string files, string? requested, string expected)
    {
        Assert.Equal(expected, Refusal.Of(() => StackFileFinder.Choose(Project(files), requested)));
    }

    private ProjectFile Project(string files)
    {
        foreach (var stack in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _folder.Write($"Pulumi.{stack}.yaml", "");
        }

        return ProjectFile.Read(_folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n"), "Pulumi.yaml");
    }
}
