using System.Reflection;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>The help and the version of <see cref="StackRunner"/>.</summary>
internal static class RunnerHelp
{
    public static void Write(TerminalWriter writer)
    {
        writer.WriteLine();
        writer.WriteWrapped(
            "Previews this stack offline: no Pulumi CLI, no credentials, no plugins. Under the Pulumi CLI the same program deploys.", indent: 1);
        writer.WriteLine();
        writer.WriteLine(" Usage", TextStyle.Strong);
        writer.WriteLine("   dotnet run -- [flags]");
        writer.WriteLine();
        writer.WriteLine(" Flags", TextStyle.Strong);
        var width = RunnerFlag.All.Max(flag => Usage(flag).Length);
        foreach (var flag in RunnerFlag.All)
        {
            writer.WriteLabelled($"   {Usage(flag).PadRight(width)}  ", TextStyle.Accent, flag.Help);
        }

        writer.WriteLine();
        writer.WriteLine(" Exit codes", TextStyle.Strong);
        writer.WriteLabelled("     0  ", TextStyle.Accent, "the preview is complete");
        writer.WriteLabelled("     1  ", TextStyle.Accent, "the program or the environment failed");
        writer.WriteLabelled("     2  ", TextStyle.Accent, "bad usage or bad config");
        writer.WriteLabelled("     3  ", TextStyle.Accent, "a mandatory policy is violated; the plan is written all the same");
        writer.WriteLabelled("     4  ", TextStyle.Accent, "a stateful resource would be replaced or deleted, and --allow-replace does not name it");
        writer.WriteLabelled("   130  ", TextStyle.Accent, "interrupted");
    }

    public static string Version()
    {
        var version = typeof(RunnerHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        return version.Split('+')[0];
    }

    private static string Usage(RunnerFlag flag)
    {
        var name = flag.ShortName is null ? flag.Name : $"{flag.ShortName}, {flag.Name}";
        return flag.ValueName is null ? name : $"{name} {flag.ValueName}";
    }
}
