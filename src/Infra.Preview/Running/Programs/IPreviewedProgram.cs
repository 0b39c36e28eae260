namespace Infra.Preview.Running;

/// <summary>A program that can be run against a preview engine.</summary>
public interface IPreviewedProgram
{
    /// <summary>True when the program was left running because it hangs or because a person interrupted it.</summary>
    bool IsAlive { get; }

    /// <summary>Runs the program until it ends, or hangs.</summary>
    /// <param name="start">What it is run with.</param>
    /// <param name="interrupted">Cancelled when a person wants the run to end.</param>
    /// <exception cref="OperationCanceledException">Interrupted.</exception>
    Task<ProgramEnding> RunAsync(ProgramStart start, CancellationToken interrupted);
}
