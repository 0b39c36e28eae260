using System.Globalization;

namespace Infra;

/// <summary>Collects what is wrong with a component's arguments, so that a caller learns all of it at once.</summary>
/// <param name="component">The component's type, e.g. <c>Service</c>.</param>
/// <param name="name">The component's name in the program.</param>
public sealed class ArgumentProblems(string component, string name)
{
    private readonly List<ArgumentProblem> _problems = [];

    /// <summary>The component's name in the program.</summary>
    public string Name { get; } = name;

    /// <summary>The problems found so far, in the order in which they were found.</summary>
    public IReadOnlyList<ArgumentProblem> Found => _problems;

    /// <summary>Notes a problem.</summary>
    /// <param name="argument">The argument's name as written in C#.</param>
    /// <param name="value">The value given. Text is shown in quotes, null as <c>null</c>.</param>
    /// <param name="allowed">What is allowed, without a closing full stop.</param>
    /// <param name="fix">What to do, in the imperative, without a closing full stop.</param>
    public void Add(string argument, object? value, string allowed, string fix)
    {
        _problems.Add(new ArgumentProblem(argument, Show(value), allowed, fix));
    }

    /// <summary>Notes a problem unless <paramref name="value"/> lies between the two bounds.</summary>
    public void RequireRange(string argument, int value, int minimum, int maximum, string fix)
    {
        if (value < minimum || value > maximum)
        {
            Add(argument, value, string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}"), fix);
        }
    }

    /// <summary>Notes a problem unless <paramref name="value"/> is a whole number of seconds between the two bounds.</summary>
    public void RequireSeconds(string argument, TimeSpan value, int minimum, int maximum, string fix)
    {
        if (value.TotalSeconds < minimum || value.TotalSeconds > maximum || value.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            Add(argument, value, string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum} whole seconds"), fix);
        }
    }

    /// <summary>Notes a problem unless there is a value. True when there is.</summary>
    internal bool RequireValue(string argument, object? value)
    {
        if (value is null)
        {
            Add(argument, null, "a value", "set it");
        }

        return value is not null;
    }

    /// <summary>Notes each value that is there more than once.</summary>
    internal void RequireOnce(string argument, IEnumerable<string> values, string what)
    {
        foreach (var group in values.GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Add(argument, group.Key, $"each {what} once", "remove the repetition");
        }
    }

    /// <summary>Throws when at least one problem was noted.</summary>
    /// <exception cref="InvalidArgumentsException">There are problems; the message lists all of them.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new InvalidArgumentsException(component, Name, [.. _problems]);
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };
}
