namespace Infra.Examples.Tests.Ci;

/// <summary>A test that runs a program of the system. Skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(string program)
    {
        Program = program;
#pragma warning disable RS0030 // The test asks the machine it runs on; no plan comes of it.
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
#pragma warning restore RS0030
        Skip = path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))) ? null : $"{program} is not installed.";
    }

    /// <summary>The program's name.</summary>
    public string Program { get; }
}
