using Infra.Plans;

namespace Infra.Preview.Providers;

/// <summary>The result of one provider function.</summary>
/// <param name="Token">The function, such as <c>aws:ec2/getAmi:getAmi</c>.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Args">Arguments the call must have; others it may have besides. Null for any call.</param>
public sealed record InvokeFixture(string Token, MapValue Result, MapValue? Args = null);
