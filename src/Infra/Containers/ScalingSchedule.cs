using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

/// <summary>
/// From a time on, other bounds for the number of tasks, until the next schedule of the same component changes them again: more before
/// the shops open, none at night in a sandbox.
/// </summary>
public sealed partial record ScalingSchedule
{
    /// <summary>The schedule's name within the component: lower-case letters, digits and hyphens. Part of its identity.</summary>
    public required string Name { get; init; }

    /// <summary>When the bounds change: <see cref="Schedule.Cron"/> or <see cref="Schedule.At"/>.</summary>
    public required Schedule When { get; init; }

    /// <summary>The fewest tasks from then on. Default: the component's.</summary>
    public int? MinTasks { get; init; }

    /// <summary>The most tasks from then on. Default: the component's.</summary>
    public int? MaxTasks { get; init; }

    internal static void Validate(ArgumentProblems problems, IReadOnlyList<ScalingSchedule> schedules, ScalingBounds bounds, int fewest)
    {
        for (var index = 0; index < schedules.Count; index++)
        {
            var argument = string.Create(CultureInfo.InvariantCulture, $"Scaling.Schedules[{index}]");
            var schedule = schedules[index];
            if (!NamePattern().IsMatch(schedule.Name) || schedules.Take(index).Any(other => other.Name == schedule.Name))
            {
                problems.Add($"{argument}.Name", schedule.Name, "up to 32 lower-case letters, digits and single hyphens, each name once", "choose another name");
            }

            schedule.When.Validate(problems, $"{argument}.When");
            if (schedule.When.IsRate)
            {
                problems.Add($"{argument}.When", schedule.When.Expression, "times of the calendar", "use Schedule.Cron or Schedule.At");
            }

            var (min, max) = schedule.Bounds(bounds);
            problems.RequireRange($"{argument}.MinTasks", min, fewest, ScalingBounds.MaxTasksPerService, fewest == 0 ? "give a number of tasks" : "keep at least one task in production");
            problems.RequireRange($"{argument}.MaxTasks", max, Math.Max(min, fewest), ScalingBounds.MaxTasksPerService, "allow at least as many tasks as MinTasks, which is the component's unless given");
        }
    }

    internal (int Min, int Max) Bounds(ScalingBounds bounds) => (MinTasks ?? bounds.MinTasks, MaxTasks ?? bounds.MaxTasks);

    [GeneratedRegex("^(?=.{1,32}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}

/// <summary>The bounds between which a component scales at other times.</summary>
internal sealed record ScalingBounds(int MinTasks, int MaxTasks)
{
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
    public const int MaxTasksPerService = 5000;
}
