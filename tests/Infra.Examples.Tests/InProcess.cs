namespace Infra.Examples.Tests;

/// <summary>Tests that run a program inside the test process, whose environment it takes: one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class InProcess
{
    public const string Name = "in process";
}
