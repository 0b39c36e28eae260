using System.Collections.Immutable;

namespace Infra;

/// <summary>A component was given arguments that cannot be deployed. The message lists every problem with its fix.</summary>
public sealed class InvalidArgumentsException : ArgumentException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="component">The component's type, e.g. <c>Service</c>.</param>
    /// <param name="name">The component's name in the program.</param>
    /// <param name="problems">What is wrong; at least one.</param>
    public InvalidArgumentsException(string component, string name, ImmutableArray<ArgumentProblem> problems)
        : base(Describe(component, name, problems))
    {
        Component = component;
        Name = name;
        Problems = problems;
    }

    /// <summary>The component's type, e.g. <c>Service</c>.</summary>
    public string Component { get; }

    /// <summary>The component's name in the program.</summary>
    public string Name { get; }

    /// <summary>What is wrong, in the order of the component's arguments.</summary>
    public ImmutableArray<ArgumentProblem> Problems { get; }

    private static string Describe(string component, string name, ImmutableArray<ArgumentProblem> problems)
    {
        var count = problems.Length == 1 ? "1 invalid argument" : $"{problems.Length} invalid arguments";
        return $"{component} '{name}' has {count}:\n" + string.Join('\n', problems.Select(problem => $"  - {problem}"));
    }
}
