using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Embedded.Tests.Resources;

/// <summary>Which classes of a component author compile.</summary>
public sealed class ConstructorTests
{
    [Theory]
    [InlineData("class A : CustomResource { public A() : base(\"t\", \"n\", null, null) { } }")]
    [InlineData("class A : CustomResource { public A() : base(\"t\", \"n\", ResourceArgs.Empty, options: null) { } }")]
    [InlineData("class A : CustomResource { public A(RegisterPackageRequest p) : base(\"t\", \"n\", null, null, p) { } }")]
    [InlineData("class A : ProviderResource { public A() : base(\"t\", \"n\", ResourceArgs.Empty, null) { } }")]
    [InlineData("class A : ComponentResource { public A() : base(\"t\", \"n\") { } }")]
    [InlineData("class A : ComponentResource { public A() : base(\"t\", \"n\", new ComponentResourceOptions()) { RegisterOutputs(); } }")]
    [InlineData("class A : ComponentResource { public A() : base(\"t\", \"n\", ResourceArgs.Empty, null) { } }")]
    [InlineData("class A : ComponentResource { public A() : base(\"t\", \"n\", ResourceArgs.Empty, null, remote: true) { } }")]
    [InlineData("class A : Stack { }")]
    [InlineData("class A : Stack { public A() : base(new StackOptions()) { } }")]
    public void Compiles(string declaration) => Assert.Empty(Errors(declaration));

    [Theory]
    [InlineData("class A : CustomResource { public A() : base(\"t\", \"n\", ResourceArgs.Empty) { } }", "CS0121")]
    [InlineData("class A : ProviderResource { public A() : base(\"t\", \"n\", ResourceArgs.Empty) { } }", "CS0121")]
    [InlineData("class A { void F(ComponentResource c) => c.RegisterOutputs(); }", "CS0122")]
    [InlineData("class A { object F() => new Resource(); }", "CS1729")]
    [InlineData("class A : Output<string> { }", "CS0509")]
    [InlineData("class A { object F() => new Deployment(); }", "CS1729")]
    [InlineData("class A { void F() => Deployment.TestAsync(null!, null!, () => throw new System.Exception()); }", "CS0121")]
    [InlineData("class A { void F(CustomResource c) => c.Id = null!; }", "CS0272")]
    public void Does_not_compile(string declaration, string error) => Assert.Contains(error, Errors(declaration));

    private static IEnumerable<string> Errors(string declaration)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Output).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Declaration",
            [CSharpSyntaxTree.ParseText("using Pulumi;\n" + declaration)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }
}
