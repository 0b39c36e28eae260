namespace Infra.Preview.Tests.Running;

/// <summary>Tests that change the environment or the current folder of this process: they run while no other test does.</summary>
[CollectionDefinition(nameof(ProcessCollection), DisableParallelization = true)]
public sealed class ProcessCollection;
