using System.Collections.Immutable;
using Infra.Protocol.Messages;

namespace Pulumi.Testing;

/// <summary>Collects the errors of a test's run.</summary>
internal sealed class MockEngine : IEngine
{
    private ImmutableList<string> _errors = [];

    internal ImmutableList<string> Errors => _errors;

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
            ImmutableInterlocked.Update(ref _errors, static (errors, message) => errors.Add(message), request.Message);
        return Task.CompletedTask;
    }

    public Task SetRootResourceAsync(string urn) => Task.CompletedTask;
}
