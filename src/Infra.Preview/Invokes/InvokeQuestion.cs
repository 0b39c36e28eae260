using Google.Protobuf.WellKnownTypes;

namespace Infra.Preview.Invokes;

/// <summary>One call of a provider function.</summary>
/// <param name="Token">The function.</param>
/// <param name="Args">Its arguments, normalized.</param>
/// <param name="Provider">The inputs of the explicit provider, or null.</param>
internal sealed record InvokeQuestion(string Token, Struct Args, Struct? Provider);
