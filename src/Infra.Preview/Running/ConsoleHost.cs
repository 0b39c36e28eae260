#pragma warning disable RS0030 // The one place where a preview meets the console and the environment of its process.
using System.Globalization;
using System.Reflection;
using System.Text;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>The host of a program that a person, or a script, has started.</summary>
public static class ConsoleHost
{
    // MSBuild writes it into the program's runtimeconfig.json (see build/Infra.Preview.targets), relative to the program's own folder.
    private const string ProjectFolder = "Infra.Preview.ProjectFolder";

    // Old Windows consoles print escape sequences; these variables tell those that understand them.
    private static readonly string[] AnsiVariables = ["WT_SESSION", "TERM", "ConEmuANSI", "VSCODE_PID"];

    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The host of this process.</summary>
    public static RunnerHost Create()
    {
        // Standard output is written in one piece at the end: a buffer saves one system call a line.
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 16 * 1024) { AutoFlush = false };
        return new RunnerHost
        {
            Out = IsUnicode() ? output : Console.Out,
            Error = Console.Error,
            OutCapabilities = Capabilities(Console.IsOutputRedirected),
            ErrorCapabilities = Capabilities(Console.IsErrorRedirected),
            IsErrorTerminal = !Console.IsErrorRedirected && !IsDumb(),
            CurrentDirectory = Environment.CurrentDirectory,
            ProgramAssembly = Assembly.GetEntryAssembly(),
            ProgramFolder = AppContext.GetData(ProjectFolder) is string folder ? Existing(Path.GetFullPath(folder, AppContext.BaseDirectory)) : null,
        };
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? Path.TrimEndingDirectorySeparator(folder) : null;

    private static TerminalCapabilities Capabilities(bool isRedirected)
    {
        var hasColor = !isRedirected && !IsDumb() && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && UnderstandsAnsi();
        return new TerminalCapabilities(hasColor, IsUnicode(), Width(isRedirected));
    }

    private static bool IsDumb() => Environment.GetEnvironmentVariable("TERM") == "dumb";

    private static bool UnderstandsAnsi() => !OperatingSystem.IsWindows()
        || AnsiVariables.Any(name => Environment.GetEnvironmentVariable(name) is not null);

    private static bool IsUnicode() => Console.OutputEncoding.CodePage is 65001 or 1200 or 1201 or 12000 && !IsAsciiLocale();

    // .NET takes the C locale for UTF-8; a terminal with that locale need not be.
    private static bool IsAsciiLocale()
    {
        var locale = LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null && (locale is "POSIX" || locale.EndsWith("ASCII", StringComparison.OrdinalIgnoreCase));
    }

    private static int Width(bool isRedirected)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
        {
            return columns;
        }

        if (isRedirected)
        {
            return TerminalCapabilities.DefaultWidth;
        }

        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : TerminalCapabilities.DefaultWidth;
        }
        catch (IOException)
        {
            return TerminalCapabilities.DefaultWidth;
        }
    }
}
