using Infra.Plans;
using Infra.Preview.Providers;

namespace Infra.Preview.Changing;

/// <summary>What a stack is before a deployment.</summary>
/// <param name="Plan">Its resources.</param>
/// <param name="Cloud">The account, region and zones that it is in.</param>
public sealed record DeployedStack(Plan Plan, DeployedCloud Cloud);
