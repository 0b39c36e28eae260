using System.CommandLine;
using Infra.Cli.Output;
using Infra.Preview.Running;

namespace Infra.Cli.Verbs;

/// <summary>What a verb is given.</summary>
/// <param name="Arguments">The command line as it was read; ask it for the verb's own arguments and options.</param>
/// <param name="Host">Where the tool runs; without colours when that was asked for.</param>
/// <param name="Output">What standard output carries.</param>
internal sealed record VerbContext(ParseResult Arguments, ToolHost Host, OutputFormat Output)
{
    /// <summary>The writers, the current folder and the clock.</summary>
    public RunnerHost Terminal => Host.Terminal;

    /// <summary>The value of an option, or its default.</summary>
    public T Value<T>(Option<T> option) => Arguments.GetValue(option)!;

    /// <summary>The value of an argument, or its default.</summary>
    public T Value<T>(Argument<T> argument) => Arguments.GetValue(argument)!;

    /// <summary>A path from the command line as a full one.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Terminal.CurrentDirectory);

    /// <summary>A full path as a person here would write it.</summary>
    public string Show(string path) => PathText.Show(path, Terminal.CurrentDirectory);
}
