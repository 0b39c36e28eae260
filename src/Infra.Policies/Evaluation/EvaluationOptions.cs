using Infra.Plans;

namespace Infra.Policies;

/// <summary>How to judge a plan.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The rules that exist. Default: those of this library.</summary>
    public PolicyCatalogue Catalogue { get; init; } = PolicyCatalogue.BuiltIn;

    /// <summary>Which rules run, and at what level. Default: <see cref="BuiltInPacks.Core"/>.</summary>
    public PolicyPack Pack { get; init; } = BuiltInPacks.Core;

    /// <summary>Values for the rules' parameters. Default: each parameter's own.</summary>
    public PolicyParameters Parameters { get; init; } = PolicyParameters.Defaults;

    /// <summary>The tier of resources without a <c>tier</c> tag; null takes it from the other resources, and else production.</summary>
    public PlanTier? Tier { get; init; }

    /// <summary>Which resources are judged; the others are only looked at. Default, null: all. The stack as a whole counts as one as well.</summary>
    public Predicate<PlannedResource>? Subjects { get; init; }

    /// <summary>Exceptions that someone answers for. Default: none.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Rules, by id, that no waiver may cover, besides those that say so themselves.</summary>
    public IReadOnlyList<string> NeverWaive { get; init; } = [];

    /// <summary>Debt that was there before. Default: none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>What the deployment would do; null when nobody knows, and change rules do not run.</summary>
    public IReadOnlyList<PlannedChange>? Changes { get; init; }

    /// <summary>The clock that waivers expire by. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
