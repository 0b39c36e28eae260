using Google.Protobuf.Collections;
using Infra.Protocol.Messages;

namespace Pulumi;

/// <summary>A provider answers what is wrong with a call's arguments instead of a result.</summary>
internal static class CallFailures
{
    internal static void ThrowIfAny(string token, RepeatedField<CheckFailure> failures)
    {
        if (failures.Count > 0)
        {
            throw new InvokeFailedException(
                $"The call of '{token}' failed: " +
                string.Join("; ", failures.Select(failure => failure.Property.Length > 0 ? $"{failure.Reason} ({failure.Property})" : failure.Reason)));
        }
    }

    private sealed class InvokeFailedException(string message) : Exception(message);
}
