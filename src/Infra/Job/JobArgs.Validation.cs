using System.Globalization;

namespace Infra;

public sealed partial class JobArgs
{
    // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_FlexibleTimeWindow.html
    private static readonly TimeSpan LongestFlexibleWindow = TimeSpan.FromMinutes(1440);

    private static readonly TimeSpan LongestRun = TimeSpan.FromDays(7);

    private const int MaxRetries = 5;

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!ContainerValidation.HasRequired(problems, this))
        {
            return;
        }

        var settings = new JobSettings(this, platform);
        ContainerValidation.Validate(problems, settings.Container);
        ContainerValidation.ValidateCluster(problems, this, Customize);
        if (Container.AllowExecuteCommand)
        {
            problems.Add("Container.AllowExecuteCommand", true, "false, as a job ends by itself", "run the code as a worker to look into it, or remove it");
        }

        ValidateSchedule(problems, settings);
        RequireMinutes(problems, nameof(Timeout), settings.Timeout, LongestRun, "give the longest that a run should take; split work that takes longer");
        problems.RequireRange(nameof(Retries), settings.Retries, 0, MaxRetries, "try again a few times at most");
        problems.RequireSeconds("Container.StopTimeout", settings.Container.StopTimeout, 1, ContainerValidation.MaxStopTimeoutSeconds, "stay within Fargate's limit");
    }

    private void ValidateSchedule(ArgumentProblems problems, JobSettings settings)
    {
        if (Schedule is null)
        {
            RefuseWithout(problems, nameof(FlexibleWindow), FlexibleWindow);
            RefuseWithout(problems, nameof(SuccessWithin), SuccessWithin);
            return;
        }

        var known = problems.Found.Count;
        Schedule.Validate(problems, nameof(Schedule));
        if (problems.Found.Count > known)
        {
            return;
        }

        if (FlexibleWindow is { } window)
        {
            RequireMinutes(problems, nameof(FlexibleWindow), window, LongestFlexibleWindow, "let runs start within a part of the time between them");
            RequireLess(problems, window);
        }

        if (SuccessWithin is { } within)
        {
            ValidateSuccess(problems, settings, within);
        }
    }

    private void RequireLess(ArgumentProblems problems, TimeSpan window)
    {
        if (Schedule!.Interval is { } interval && window >= interval)
        {
            problems.Add(
                nameof(FlexibleWindow), window, $"less than the longest time between two runs ({Seconds(interval)})", "shorten it, or a run may start after the next one's slot");
        }
    }

    private void ValidateSuccess(ArgumentProblems problems, JobSettings settings, TimeSpan within)
    {
        if (Schedule!.Interval is not { } interval)
        {
            problems.Add(nameof(SuccessWithin), within, "null, as the schedule ends", "remove it");
        }
        else if (within <= interval || within > JobSettings.LongestMemory)
        {
            problems.Add(
                nameof(SuccessWithin), within, $"more than the longest time between two runs ({Seconds(interval)}), at most {Seconds(JobSettings.LongestMemory)}, as long as Step Functions remembers runs",
                settings.DefaultSuccessWithin is { } usual ? $"use the default of {Seconds(usual)}" : "remove it; nothing remembers the runs of so rare a job");
        }
    }

    private static void RefuseWithout(ArgumentProblems problems, string argument, TimeSpan? value)
    {
        if (value is { } given)
        {
            problems.Add(argument, given, "null, as the job has no Schedule", "give the job a Schedule, or remove it");
        }
    }

    private static void RequireMinutes(ArgumentProblems problems, string argument, TimeSpan value, TimeSpan longest, string fix)
    {
        if (value < TimeSpan.FromMinutes(1) || value > longest || value.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            problems.Add(argument, value, string.Create(CultureInfo.InvariantCulture, $"1 to {longest.TotalMinutes} whole minutes"), fix);
        }
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");
}
