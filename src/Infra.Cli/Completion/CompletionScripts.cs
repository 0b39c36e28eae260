namespace Infra.Cli.Completion;

/// <summary>The scripts. Each asks the tool itself, by the directive <c>[suggest:N]</c>, so that none grows old.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        # bash completion for infra
        _infra_complete() {
            local word="${COMP_WORDS[COMP_CWORD]}" line candidates=()
            while IFS= read -r line; do
                candidates+=("$line")
            done < <(infra "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            COMPREPLY=()
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen -W "${candidates[*]}" -- "$word")
        }
        complete -o default -F _infra_complete infra

        """;

    private const string Zsh = """
        #compdef infra
        # zsh completion for infra
        _infra() {
            local -a candidates
            candidates=("${(@f)$(infra "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            candidates=(${candidates:#})
            if (( ${#candidates} )); then
                compadd -- "${candidates[@]}"
            else
                _files
            fi
        }
        compdef _infra infra

        """;

    private const string Fish = """
        # fish completion for infra
        function __infra_complete
            set -l line (commandline -cp)
            infra "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c infra -a '(__infra_complete)'

        """;

    private const string PowerShell = """
        # PowerShell completion for infra
        Register-ArgumentCompleter -Native -CommandName infra -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            infra "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "pwsh", "fish"];

    /// <summary>The script of a shell.</summary>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
