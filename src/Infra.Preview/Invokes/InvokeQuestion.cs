using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine.Registration;

namespace Infra.Preview.Invokes;

/// <summary>One call of a provider function.</summary>
/// <param name="Token">The function.</param>
/// <param name="Args">Its arguments, normalized.</param>
/// <param name="Provider">The explicit provider, or null.</param>
internal sealed record InvokeQuestion(string Token, Struct Args, RegisteredResource? Provider);
