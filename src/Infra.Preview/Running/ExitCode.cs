namespace Infra.Preview.Running;

/// <summary>What the process of a preview ends with. The numbers are part of the contract with CI scripts and never change.</summary>
public enum ExitCode
{
    /// <summary>The preview is complete and clean.</summary>
    Success = 0,

    /// <summary>The program or the environment failed: an exception, a refused registration, a file that cannot be written.</summary>
    Failed = 1,

    /// <summary>A flag, a project, policy or waiver file, or a config value is wrong or missing.</summary>
    BadUsage = 2,

    /// <summary>A mandatory policy is violated. The plan is complete and written.</summary>
    PolicyViolations = 3,

    /// <summary>A stateful resource would be replaced or deleted and <c>--allow-replace</c> was not given.</summary>
    DestructiveChange = 4,

    /// <summary>Ended by Ctrl-C or a termination signal.</summary>
    Interrupted = 130,
}
