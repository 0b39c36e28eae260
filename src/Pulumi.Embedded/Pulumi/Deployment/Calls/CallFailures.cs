using Google.Protobuf.Collections;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>The ways in which a call of a provider's function or method fails.</summary>
internal static class CallFailures
{
    /// <summary>Sends a call, and names it when the engine refuses it.</summary>
    internal static async Task<TResponse> SendAsync<TResponse>(string token, Task<TResponse> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (GrpcException e) when (!EngineLoss.Is(e))
        {
            throw new InvokeFailedException($"The call of '{token}' failed: {e.Detail}", e);
        }
    }

    /// <summary>A provider answers what is wrong with the arguments instead of a result.</summary>
    internal static void ThrowIfAny(string token, RepeatedField<CheckFailure> failures)
    {
        if (failures.Count > 0)
        {
            throw new InvokeFailedException(
                $"The call of '{token}' failed: " +
                string.Join("; ", failures.Select(failure => failure.Property.Length > 0 ? $"{failure.Reason} ({failure.Property})" : failure.Reason)));
        }
    }

    private sealed class InvokeFailedException(string message, Exception? cause = null) : Exception(message, cause);
}
