using System.Reflection;
using Infra.Preview.Terminal;

namespace Infra.Preview.Running;

/// <summary>What a preview needs of the process it runs in.</summary>
public sealed record RunnerHost
{
    /// <summary>Where the view goes, or the JSON when that was asked for.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where progress and problems go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What <see cref="Out"/> can show.</summary>
    public TerminalCapabilities OutCapabilities { get; init; } = TerminalCapabilities.Plain;

    /// <summary>What <see cref="Error"/> can show.</summary>
    public TerminalCapabilities ErrorCapabilities { get; init; } = TerminalCapabilities.Plain;

    /// <summary>True when <see cref="Error"/> is a terminal, on which progress can be redrawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The folder of the program's own project file where that is known, or null.</summary>
    public string? ProgramFolder { get; init; }

    /// <summary>The program's own assembly, whose symbols tell where resources are declared; null leaves that unknown.</summary>
    public Assembly? ProgramAssembly { get; init; }

    /// <summary>The clock, for durations and for the day by which waivers expire.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A host without colours on both writers.</summary>
    public RunnerHost WithoutColor() => this with
    {
        OutCapabilities = OutCapabilities with { HasColor = false },
        ErrorCapabilities = ErrorCapabilities with { HasColor = false },
    };
}
