using Pulumi;

namespace Infra;

/// <summary>The code of a <see cref="Function"/>: what a build has put into a folder or ZIP file, or an image.</summary>
public sealed class FunctionCode
{
    private FunctionCode()
    {
    }

    /// <summary>A folder with everything the function needs, such as the output of <c>dotnet publish</c>; Pulumi packs it.</summary>
    /// <param name="path">The folder, relative to the folder the program runs in.</param>
    /// <param name="handler">What is called: <c>Assembly::Namespace.Type::Method</c> for .NET, or the assembly's name for a program with top-level statements.</param>
    /// <param name="runtime">Default: <see cref="FunctionRuntime.Dotnet10"/>.</param>
    public static FunctionCode Folder(string path, string handler, FunctionRuntime? runtime = null) => Archive(path, handler, runtime);

    /// <summary>A ZIP file.</summary>
    /// <param name="path">The file, relative to the folder the program runs in.</param>
    /// <param name="handler">What is called: <c>Assembly::Namespace.Type::Method</c> for .NET.</param>
    /// <param name="runtime">Default: <see cref="FunctionRuntime.Dotnet10"/>.</param>
    public static FunctionCode Zip(string path, string handler, FunctionRuntime? runtime = null) => Archive(path, handler, runtime);

    /// <summary>An image in ECR of this Region, such as <c>registry.Image("1.4.2")</c>; the registry has to allow <c>Functions</c>.</summary>
    /// <param name="image">The image by tag or digest.</param>
    public static FunctionCode Image(Input<string> image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new() { ImageUri = image };
    }

    internal string? Path { get; private init; }

    internal string? Handler { get; private init; }

    internal FunctionRuntime? Runtime { get; private init; }

    internal Input<string>? ImageUri { get; private init; }

    private static FunctionCode Archive(string path, string handler, FunctionRuntime? runtime)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(handler);
        return new() { Path = path, Handler = handler, Runtime = runtime ?? FunctionRuntime.Dotnet10 };
    }
}
