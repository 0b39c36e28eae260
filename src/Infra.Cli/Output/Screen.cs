using Infra.Preview.Terminal;

namespace Infra.Cli.Output;

/// <summary>Where text goes.</summary>
/// <param name="Styled">Lines for a person: styled, cut to the width, harmless whatever they hold.</param>
/// <param name="Raw">Text that must arrive as it is, such as a script; never anything that a program or a file decides.</param>
internal sealed record Screen(TerminalWriter Styled, TextWriter Raw);
