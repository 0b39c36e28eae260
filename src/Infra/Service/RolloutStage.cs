namespace Infra;

/// <summary>A moment of a rollout at which a function may look at the new revision and say whether it goes on.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html</remarks>
public enum RolloutStage
{
    /// <summary>Before any new task starts.</summary>
    PreScaleUp,

    /// <summary>The new tasks run and are healthy; no request has reached them.</summary>
    PostScaleUp,

    /// <summary>Requests are about to move.</summary>
    ProductionTrafficShift,

    /// <summary>All requests go to the new revision; the old one is still there.</summary>
    PostProductionTrafficShift,
}
