namespace Infra;

/// <summary>What a rollout will be: its arguments where given, the tier's defaults where not.</summary>
internal sealed record RolloutSettings(Rollout Rollout, ServiceDefaults Defaults)
{
    // What starting and stopping tasks takes beside the waiting that was asked for.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    public RolloutStrategy Strategy => Rollout.Strategy;

    public bool Shifts => Rollout.Shifts;

    public double Percent => Rollout.Percent ?? (Strategy == RolloutStrategy.Linear ? Defaults.LinearStepPercent : Defaults.CanaryPercent);

    public TimeSpan StepBakeTime => Rollout.StepBakeTime ?? Defaults.StepBakeTime;

    public TimeSpan BakeTime => Rollout.BakeTime ?? Defaults.BakeTime;

    /// <summary>How long a deployment may take: the provider gives up after 20 minutes unless it is told.</summary>
    public TimeSpan Timeout => Margin + BakeTime + (Steps * StepBakeTime);

    private int Steps => Strategy switch
    {
        RolloutStrategy.Canary => 1,
        RolloutStrategy.Linear => (int)Math.Ceiling(100 / Percent),
        _ => 0,
    };

    public void Validate(ArgumentProblems problems)
    {
        if (Strategy == RolloutStrategy.Canary && Percent is not (>= 0.1 and <= 100))
        {
            problems.Add("Rollout.Percent", Percent, "0.1 to 100", "use 5");
        }

        if (Strategy == RolloutStrategy.Linear && Percent is not (>= 3 and <= 100))
        {
            problems.Add("Rollout.Percent", Percent, "3 to 100", "use 20");
        }

        if (Steps > 0)
        {
            ValidateMinutes(problems, "Rollout.StepBakeTime", StepBakeTime);
        }

        if (Shifts)
        {
            ValidateMinutes(problems, "Rollout.BakeTime", BakeTime);
        }
        else if (Rollout.Hooks.Count > 0)
        {
            problems.Add("Rollout.Hooks", $"{Rollout.Hooks.Count} of Rollout.Rolling", "none, as ECS asks them only while requests shift", "use another strategy, or remove them");
        }

        foreach (var hook in Rollout.Hooks.Where(hook => hook.Stages.IsDefaultOrEmpty || hook.Stages.Distinct().Count() != hook.Stages.Length))
        {
            problems.Add(
                "Rollout.Hooks", hook.Stages.IsDefaultOrEmpty ? "a hook without stages" : string.Join(", ", hook.Stages), "at least one stage, each once", "say when ECS is to ask the function");
        }
    }

    private static void ValidateMinutes(ArgumentProblems problems, string argument, TimeSpan time)
    {
        if (time < TimeSpan.Zero || time.TotalMinutes > Rollout.MaxBakeMinutes || time.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            problems.Add(argument, time, $"0 to {Rollout.MaxBakeMinutes} whole minutes", "use 5 minutes, which the rollback alarm needs to see errors");
        }
    }
}
