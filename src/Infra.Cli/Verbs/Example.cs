namespace Infra.Cli.Verbs;

/// <summary>A command line of the help.</summary>
/// <param name="CommandLine">What to type, from <c>infra</c> on.</param>
/// <param name="Purpose">What it does, in a few words.</param>
internal sealed record Example(string CommandLine, string Purpose);
