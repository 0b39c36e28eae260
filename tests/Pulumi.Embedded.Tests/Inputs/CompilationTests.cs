using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Embedded.Tests.Inputs;

/// <summary>
/// Which conversions the compiler accepts is part of the API: a program that compiles here has to compile against the official SDK.
/// </summary>
public sealed class CompilationTests
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file && (file.StartsWith("System.", StringComparison.Ordinal) || file == "netstandard.dll"))
            .Append(typeof(Output).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("InputList<string> list = text;")]
    [InlineData("InputList<string> list = output;")]
    [InlineData("InputList<string> list = new[] { \"a\" };")]
    [InlineData("InputList<string> list = new List<string>();")]
    [InlineData("InputList<string> list = ImmutableArray<string>.Empty;")]
    [InlineData("InputList<string> list = Output.Create(new[] { \"a\" });")]
    [InlineData("InputList<string> list = Output.Create(new List<string>());")]
    [InlineData("InputList<string> list = Output.Create(ImmutableArray<string>.Empty);")]
    [InlineData("InputList<string> list = [text, output, .. new[] { \"a\" }];")]
    [InlineData("InputList<Resource> list = [.. Array.Empty<CustomResource>()];")]
    [InlineData("InputList<Resource> list = Array.Empty<CustomResource>();")]
    [InlineData("List<Input<string>> list = [text, output];")]
    [InlineData("InputMap<string> map = new Dictionary<string, string>();")]
    [InlineData("InputMap<string> map = ImmutableDictionary<string, string>.Empty;")]
    [InlineData("InputMap<string> map = Output.Create(new Dictionary<string, string>());")]
    [InlineData("InputMap<string> map = Output.Create(ImmutableDictionary<string, string>.Empty);")]
    [InlineData("InputMap<string> map = new() { { \"a\", text }, { \"b\", output } };")]
    [InlineData("InputMap<string> map = new() { [\"a\"] = text, [\"b\"] = output };")]
    [InlineData("var list = new InputList<string> { text, output, new[] { \"a\" }, new List<string>(), Output.Create(ImmutableArray<string>.Empty) };")]
    [InlineData("var list = new InputList<Union<string, int>> { text, 1, Union<string, int>.FromT0(text) };")]
    [InlineData("var map = new InputMap<string> { { \"a\", text }, new Dictionary<string, string>(), Output.Create(ImmutableDictionary<string, string>.Empty) };")]
    [InlineData("var map = new InputMap<Union<string, int>> { { \"a\", text }, { \"b\", 1 }, { \"c\", Union<string, int>.FromT0(text) } };")]
    [InlineData("InputUnion<string, int> union = 1;")]
    [InlineData("Input<object> input = text;")]
    [InlineData("Input<object> input = 1;")]
    [InlineData("Input<object> input = output;")]
    [InlineData("InputMap<object> map = new() { [\"a\"] = text, [\"b\"] = 1, [\"c\"] = output };")]
    [InlineData("Input<double> input = 1;")]
    [InlineData("var all = Output.All(output, output);")]
    [InlineData("var all = Output.All<string>(\"x\", output);")]
    [InlineData("var both = Output.Tuple((Input<string>)text, (Input<string>)output);")]
    public void Compiles(string statement) => Assert.Empty(Compile(statement));

    [Theory]
    [InlineData("InputList<string> list = (IEnumerable<string>)new[] { \"a\" };")]
    [InlineData("InputMap<string> map = (IReadOnlyDictionary<string, string>)new Dictionary<string, string>();")]
    [InlineData("Input<int> input = 1L;")]
    [InlineData("Input<string> input = Output.Create(1);")]
    [InlineData("Input<Args> input = new();")]
    [InlineData("var result = output.Apply<string>(x => throw new Exception());")]
    [InlineData("var all = Output.All(\"x\", output);")]
    [InlineData("var both = Output.Tuple((Input<string>)text, output);")]
    [InlineData("var input = new Input<string>(text);")]
    [InlineData("class Own : InputArgs { } ")]
    public void Does_not_compile(string statement) => Assert.NotEmpty(Compile(statement));

    private static ImmutableArray<Diagnostic> Compile(string statement)
    {
        var (member, body) = statement.StartsWith("class", StringComparison.Ordinal) ? (statement, "") : ("", statement);
        var source = $$"""
            using System; using System.Collections.Generic; using System.Collections.Immutable; using Pulumi;
            public sealed class Args : ResourceArgs { }
            public static class Program { {{member}} public static void Run(string text, Output<string> output) { {{body}} } }
            """;
        var compilation = CSharpCompilation.Create(
            "Snippet", [CSharpSyntaxTree.ParseText(source)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
