using System.Collections.Immutable;
using Pulumi;

namespace Infra;

/// <summary>A Lambda function that ECS asks, at certain stages, whether a rollout goes on. It answers <c>SUCCEEDED</c>, <c>FAILED</c> or <c>IN_PROGRESS</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html</remarks>
/// <param name="FunctionArn">The function. The service gets a role that may invoke exactly this one.</param>
/// <param name="Stages">When it is asked. At least one.</param>
public sealed record RolloutHook(Input<string> FunctionArn, params ImmutableArray<RolloutStage> Stages);
