namespace Infra;

/// <summary>One argument that cannot be deployed.</summary>
/// <param name="Argument">The argument's name as written in C#, e.g. <c>HealthCheck.Path</c>.</param>
/// <param name="Value">The value given, as the caller would write it.</param>
/// <param name="Allowed">What is allowed.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record ArgumentProblem(string Argument, string Value, string Allowed, string Fix)
{
    /// <summary>The problem in one line.</summary>
    public override string ToString() => $"{Argument} is {Value}. Allowed: {Allowed}. Fix: {Fix}.";
}
