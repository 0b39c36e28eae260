using System.Text.Json.Nodes;
using Infra.Testing;

namespace Infra.Cli.Tests.Doctor;

public class DoctorCommandTests
{
    [Fact]
    public async Task A_machine_that_can_preview_is_in_order()
    {
        using var tree = new StackTree().Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n").Write("shop.csproj", "").Write("Pulumi.dev.yaml", "config:\n  size: small\n");

        var outcome = await ToolRun.InAsync(tree.FullPath, "doctor", "--output", "json");

        Assert.True(outcome.ExitCode == 0, outcome.Out);
        var checks = Checks(outcome);
        Assert.Equal("ok", checks[".NET SDK"]["health"]!.GetValue<string>());
        Assert.Equal("ok", checks["shop/dev"]["health"]!.GetValue<string>());
        Assert.Equal("ok", checks["shop"]["health"]!.GetValue<string>());
        Assert.Equal($"{Path.GetTempPath()} can be written to", checks["temporary files"]["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_missing_cli_is_a_warning_unless_it_is_required()
    {
        var environment = ToolRun.Environment();
        environment["PATH"] = string.Join(Path.PathSeparator, environment["PATH"].Split(Path.PathSeparator).Where(folder => !File.Exists(Path.Combine(folder, "pulumi"))));
        using var tree = new StackTree();

        var outcome = await ToolRun.InAsync(tree.FullPath, environment, "doctor", "--output", "json");
        var strict = await ToolRun.InAsync(tree.FullPath, environment, "doctor", "--require", "pulumi", "--output", "json");

        Assert.Equal((0, "warn"), (outcome.ExitCode, Checks(outcome)["Pulumi CLI"]["health"]!.GetValue<string>()));
        Assert.Equal((1, "fail"), (strict.ExitCode, Checks(strict)["Pulumi CLI"]["health"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_is_wrong_with_a_stack_is_one_line_with_its_cure()
    {
        using var tree = new StackTree().Write("shop/Pulumi.yaml", "name: shop\nruntime: dotnet\n").Write("shop/shop.csproj", "").Write("shop/Pulumi.dev.yaml", "config: [a]\n");

        var outcome = await ToolRun.InAsync(tree.FullPath, "doctor", "shop", "missing");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(" fail  shop/dev", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("'config' is a list. (shop/Pulumi.dev.yaml:1:9)", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("There is no folder missing.", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith(" 2 to mend.\n", outcome.Out, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_machine_with_an_old_sdk_is_told_where_to_get_one()
    {
        using var tree = new StackTree();
        tree.WriteScript("bin/dotnet", "#!/bin/sh\necho 8.0.100\n");
        var environment = ToolRun.Environment();
        environment["PATH"] = $"{tree.PathOf("bin")}:{environment["PATH"]}";

        var outcome = await ToolRun.InAsync(tree.FullPath, environment, "doctor", "--output", "json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("8.0.100 is too old", Checks(outcome)[".NET SDK"]["text"]!.GetValue<string>());
        Assert.Contains("https://dot.net", Checks(outcome)[".NET SDK"]["fix"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static Dictionary<string, JsonNode> Checks(ToolOutcome outcome) =>
        outcome.Json["result"]!["checks"]!.AsArray().ToDictionary(check => check!["check"]!.GetValue<string>(), check => check!);
}
