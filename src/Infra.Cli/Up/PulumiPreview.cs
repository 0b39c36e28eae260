using Infra.Cli.Preview;
using Infra.Cli.Stacks;
using Infra.Cli.Verbs;
using Infra.Preview.Configuration;

namespace Infra.Cli.Up;

/// <summary><c>infra preview --engine pulumi</c>: hands each stack to <c>pulumi preview</c>, one after the other.</summary>
internal static class PulumiPreview
{
    public static async Task<VerbResult> RunAsync(VerbContext context, PreviewRequest request)
    {
        var targets = new StackTargets(context).Find(request.Folders, request.Stacks, request.IsForAllStacks);
        if (targets.FirstOrDefault(static target => target.Problem is not null) is { } bad)
        {
            throw new ProblemException(bad.Problem!);
        }

        if (context.Output != Output.OutputFormat.Text)
        {
            throw new ConfigurationException("--engine pulumi writes on the terminal, in the words of the Pulumi CLI.") { Allowed = "--output text" };
        }

        var cli = PulumiCli.Require(context, "a preview with --engine pulumi");
        var runs = new List<(string Stack, int ExitCode)>();
        foreach (var target in targets)
        {
            var config = request.Config.SelectMany(static value => new[] { "--config", $"{value.Key}={value.Value}" });
            var exitCode = await cli.RunAsync(target.Project!, ["preview", "--stack", target.Requested ?? target.Stack!.Name, .. config]);
            runs.Add((target.Name, exitCode));
        }

        return new PulumiResult("preview", runs);
    }
}
