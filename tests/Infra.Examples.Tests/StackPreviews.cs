using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Infra.Plans;
using Infra.Preview.Running;
using Infra.Testing;
using Infra.Testing.Processes;
using Pulumi;

namespace Infra.Examples.Tests;

/// <summary>
/// Previews the stacks of the repository, each once for all tests. They run inside the test process, which compiles what they share once; that a
/// process of its own says the same is held by <see cref="ProgramPlansTests"/>.
/// </summary>
internal static class StackPreviews
{
    private static readonly ConcurrentDictionary<ProgramStack, Lazy<Task<StackPreviewed>>> Made = new();

    private static readonly MethodInfo RunMethod = typeof(Deployment).GetMethods()
        .Single(method => method is { Name: nameof(Deployment.RunAsync), IsGenericMethodDefinition: true } && method.GetParameters().Length == 0);

    /// <summary>The preview of a stack, judged on a day on which the waivers count.</summary>
    public static Task<StackPreviewed> OfAsync(ProgramStack stack) => Made.GetOrAdd(stack, stack => new(() => PreviewAsync(stack))).Value;

    /// <summary>The preview of a stack that the repository has.</summary>
    public static Task<StackPreviewed> OfAsync(string project, string stack) =>
        OfAsync(ProgramStacks.All.Single(program => program.Project == project && program.Stack == stack));

    private static async Task<StackPreviewed> PreviewAsync(ProgramStack stack)
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var host = new RunnerHost { Out = output, Error = errors, CurrentDirectory = RepositoryRoot.Path(stack.Folder), Time = new Noon() };

        var exitCode = await InProcess.RunAsync(
            host, ["--stack", stack.Stack, "--json", folder.PathOf("plan.json"), "--policy-report", folder.PathOf("findings.json")], Program(stack.Project));

        Assert.True(File.Exists(folder.PathOf("plan.json")), errors.ToString() + output);
        return new StackPreviewed(exitCode, await File.ReadAllTextAsync(folder.PathOf("plan.json")), await File.ReadAllTextAsync(folder.PathOf("findings.json")), errors.ToString());
    }

    // What the program's own StackRunner.RunAsync<TStack> calls.
    private static Func<Task<int>> Program(string project)
    {
        var assembly = Assembly.LoadFrom(BuiltAssembly.Of(project));
        var stack = Assert.Single(assembly.GetTypes(), type => type.IsSubclassOf(typeof(Stack)));
        return RunMethod.MakeGenericMethod(stack).CreateDelegate<Func<Task<int>>>();
    }

    /// <summary>A day on which the waivers count.</summary>
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>What a preview left behind.</summary>
/// <param name="ExitCode">What its process would have ended with.</param>
/// <param name="PlanText">The plan, as <c>--json</c> writes it.</param>
/// <param name="Findings">The findings, as <c>--policy-report findings.json</c> writes them.</param>
/// <param name="Error">What was said on standard error.</param>
internal sealed record StackPreviewed(ExitCode ExitCode, string PlanText, string Findings, string Error)
{
    /// <summary>The plan.</summary>
    public Plan Plan => PlanJson.Read(PlanText);

    /// <summary>How many findings there are of a kind, such as <c>violation</c>.</summary>
    public int Count(string kind)
    {
        using var findings = JsonDocument.Parse(Findings);
        return findings.RootElement.GetProperty("counts").GetProperty(kind).GetInt32();
    }
}
