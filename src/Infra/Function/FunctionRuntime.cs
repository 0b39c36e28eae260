namespace Infra;

/// <summary>What runs the code of a <see cref="Function"/> that is a ZIP file or folder.</summary>
/// <remarks>Which are supported until when: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html</remarks>
public sealed record FunctionRuntime
{
    private FunctionRuntime(string name) => Name = name;

    /// <summary>.NET 10, supported until November 2028.</summary>
    public static FunctionRuntime Dotnet10 { get; } = new("dotnet10");

    /// <summary>A program for Amazon Linux 2023 named <c>bootstrap</c>, such as .NET compiled ahead of time.</summary>
    public static FunctionRuntime AmazonLinux2023 { get; } = new("provided.al2023");

    /// <summary>Node.js 24.</summary>
    public static FunctionRuntime Node24 { get; } = new("nodejs24.x");

    /// <summary>Python 3.14.</summary>
    public static FunctionRuntime Python314 { get; } = new("python3.14");

    /// <summary>Java 25.</summary>
    public static FunctionRuntime Java25 { get; } = new("java25");

    /// <summary>The name as Lambda has it.</summary>
    public string Name { get; }

    /// <summary>True for a runtime whose functions can start from a snapshot: .NET from 8, Java from 11, Python from 3.12.</summary>
    /// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html</remarks>
    public bool HasSnapStart =>
        (Name.StartsWith("dotnet", StringComparison.Ordinal) && Name is not ("dotnet6" or "dotnet7") && !Name.StartsWith("dotnetcore", StringComparison.Ordinal))
        || (Name.StartsWith("java", StringComparison.Ordinal) && !Name.StartsWith("java8", StringComparison.Ordinal))
        || (Name.StartsWith("python3.1", StringComparison.Ordinal) && Name is not ("python3.10" or "python3.11"));

    /// <summary>Another runtime, by Lambda's name.</summary>
    /// <param name="name">E.g. <c>ruby3.4</c>.</param>
    public static FunctionRuntime Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(name);
    }

    /// <summary>The name as Lambda has it.</summary>
    public override string ToString() => Name;
}
