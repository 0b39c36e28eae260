using Infra.Cli.Options;
using Infra.Cli.Verbs;

namespace Infra.Cli.Completion;

/// <summary><c>infra completion SHELL</c>: prints the script by which a shell completes the tool's command line.</summary>
internal sealed class CompletionCommand : VerbCommand
{
    private readonly ChoiceArgument _shell = new("SHELL", "The shell: bash, zsh, pwsh or fish.", CompletionScripts.Shells);

    public CompletionCommand()
        : base("completion", "Prints the script by which a shell completes verbs, options and values.") => Add(_shell);

    public override IReadOnlyList<Example> Examples =>
    [
        new("infra completion bash > ~/.local/share/bash-completion/completions/infra", "for every new bash"),
        new("source <(infra completion zsh)", "in ~/.zshrc"),
        new("infra completion fish > ~/.config/fish/completions/infra.fish", "for every new fish"),
        new("infra completion pwsh | Out-String | Invoke-Expression", "in $PROFILE"),
    ];

    public override Task<VerbResult> RunAsync(VerbContext context, CancellationToken interrupted)
    {
        var shell = context.Value(_shell);
        return Task.FromResult<VerbResult>(new CompletionResult(shell, CompletionScripts.Of(shell)));
    }
}
