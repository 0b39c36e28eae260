using System.Globalization;
using Infra.Cli.Processes;
using Infra.Cli.Up;
using Infra.Cli.Verbs;

namespace Infra.Cli.Doctor;

/// <summary>What a machine needs.</summary>
internal sealed class MachineChecks(VerbContext context, IReadOnlyList<string> required)
{
    private const int SdkMajor = 10;

    public async Task<Diagnosis> SdkAsync(CancellationToken interrupted)
    {
        const string Check = ".NET SDK";
        var fix = string.Create(CultureInfo.InvariantCulture, $"Install the .NET SDK {SdkMajor}: https://dot.net, or winget install Microsoft.DotNet.SDK.{SdkMajor}");
        if (await SayAsync(Executable.Dotnet(context.Host), interrupted, "--version") is not { } version)
        {
            return Diagnosis.Fail(Check, "there is none, or it is not the one that global.json asks for", fix);
        }

        var isNew = int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= SdkMajor;
        return isNew ? Diagnosis.Ok(Check, version) : Diagnosis.Fail(Check, $"{version} is too old", fix);
    }

    public async Task<Diagnosis> FeedsAsync(CancellationToken interrupted)
    {
        const string Check = "NuGet feeds";
        var list = await SayAsync(Executable.Dotnet(context.Host), interrupted, "nuget", "list", "source", "--format", "short");
        var feeds = (list ?? "").Split('\n', StringSplitOptions.TrimEntries).Where(static line => line.StartsWith("E ", StringComparison.Ordinal))
            .Select(static line => WithoutPassword(line[2..])).ToList();
        return feeds.Count > 0
            ? Diagnosis.Ok(Check, string.Join(", ", feeds))
            : Diagnosis.Fail(Check, "none is enabled", "dotnet nuget add source https://api.nuget.org/v3/index.json --name nuget.org");
    }

    public async Task<Diagnosis> PulumiAsync(CancellationToken interrupted)
    {
        const string Check = "Pulumi CLI";
        const string Fix = "Only deployments need it: https://www.pulumi.com/docs/install, or curl -fsSL https://get.pulumi.com | sh";
        if (PulumiCli.Find(context) is not { } cli)
        {
            return Missing(Check, "pulumi", Fix);
        }

        return await cli.VersionAsync(interrupted) is { } version ? Diagnosis.Ok(Check, version) : Diagnosis.Warn(Check, "does not tell its version", "Run pulumi version to see why.");
    }

    public async Task<Diagnosis> NodeAsync(CancellationToken interrupted)
    {
        const string Check = "Node.js";
        var path = Executable.Find("node", context.Host.Environment);
        return path is not null && await SayAsync(path, interrupted, "--version") is { } version
            ? Diagnosis.Ok(Check, $"{version}; not needed for stacks in C#")
            : required.Contains("node") ? Missing(Check, "node", "Install it: https://nodejs.org") : Diagnosis.Ok(Check, "none; not needed for stacks in C#");
    }

    // Its full path: from somewhere below it, it would be called .. and the like.
    public static Diagnosis TemporaryFolder() => Writable.Check("temporary files", Path.GetTempPath(), static folder => folder);

    private Diagnosis Missing(string check, string name, string fix) => required.Contains(name)
        ? Diagnosis.Fail(check, "missing", fix)
        : Diagnosis.Warn(check, "missing", fix);

    private async Task<string?> SayAsync(string file, CancellationToken interrupted, params string[] arguments)
    {
        try
        {
            var outcome = await ChildProcess.CaptureAsync(file, arguments, context.Terminal.CurrentDirectory, context.Host.Environment, interrupted);
            return outcome.ExitCode == 0 ? outcome.Output.Trim() : null;
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private static string WithoutPassword(string feed) => Uri.TryCreate(feed, UriKind.Absolute, out var uri) && uri.UserInfo.Length > 0
        ? feed.Replace(uri.UserInfo + "@", "", StringComparison.Ordinal)
        : feed;
}
