#pragma warning disable RS0030 // These tests are about what a program reads from its environment.

namespace Pulumi.Embedded.Tests;

/// <summary>Tests that set environment variables run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessEnvironment
{
    public const string Name = "process environment";

    /// <summary>Sets variables until the result is disposed of; null removes one.</summary>
    internal static IDisposable With(params (string Name, string? Value)[] variables)
    {
        var before = variables.Select(variable => (variable.Name, Environment.GetEnvironmentVariable(variable.Name))).ToArray();
        Set(variables);
        return new Restore(() => Set(before));
    }

    private static void Set(IEnumerable<(string Name, string? Value)> variables)
    {
        foreach (var (name, value) in variables)
            Environment.SetEnvironmentVariable(name, value);
    }

    private sealed class Restore(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
