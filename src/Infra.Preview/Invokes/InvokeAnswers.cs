using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Infra.Plans;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Engine.Wire;
using Infra.Preview.Invokes.Aws;
using Infra.Preview.Providers;
using Infra.Protocol;

namespace Infra.Preview.Invokes;

/// <summary>
/// Finds the answer to a provider function: what is known of it, or symbols for the properties its result class has, and over that what
/// the fixtures say.
/// </summary>
internal sealed class InvokeAnswers(IResourceShapes shapes, Fixtures fixtures, CloudAccount account, SymbolTable symbols)
{
    private readonly ConcurrentDictionary<string, bool> _urns = new(StringComparer.Ordinal);

    /// <summary>The URNs made up for calls whose results have symbols.</summary>
    public IEnumerable<string> Urns => _urns.Keys;

    /// <summary>The functions that have an answer of their own.</summary>
    public static IEnumerable<string> Tokens => AwsFunctions.ByToken.Keys;

    /// <summary>True for a function that has an answer of its own.</summary>
    public static bool Knows(string token) => AwsFunctions.ByToken.ContainsKey(token);

    /// <exception cref="GrpcException">Nothing is known of the function.</exception>
    public Struct Answer(InvokeQuestion question)
    {
        var fixture = FindFixture(question);
        var result = AnswerFromFunctions(question) ?? AnswerFromShape(question);
        if (fixture is null)
        {
            return result ?? throw Unanswered(question);
        }

        result ??= new Struct();
        foreach (var (name, value) in fixture.Result)
        {
            result.Fields[name] = WireValue.From(value);
        }

        return result;
    }

    private Struct? AnswerFromFunctions(InvokeQuestion question)
    {
        return AwsFunctions.ByToken.TryGetValue(question.Token, out var function)
            ? function(new FunctionCall(question.Args, account, account.AccountOf(question.Provider), account.RegionOf(question.Args, question.Provider), SymbolsOf(question)))
            : null;
    }

    private Struct? AnswerFromShape(InvokeQuestion question)
    {
        if (shapes.FindResult(question.Token) is not { } shape)
        {
            return null;
        }

        var source = SymbolsOf(question);
        var result = new Struct();
        foreach (var (name, output) in shape.Outputs)
        {
            result.Fields[name] = question.Args.Fields.TryGetValue(name, out var given) && !WireValue.IsNull(given) ? given
                : output is { Type: UnknownType.String, IsOptional: false } ? source.Value(name)
                : output.IsOptional ? WireValue.Null
                : WireValue.Unknown;
        }

        return result;
    }

    private InvokeFixture? FindFixture(InvokeQuestion question)
    {
        return fixtures.Invokes
            .Where(fixture => fixture.Token == question.Token && Matches(fixture.Args ?? MapValue.Empty, question.Args))
            .OrderByDescending(fixture => fixture.Args?.Count ?? 0)
            .FirstOrDefault();
    }

    private static bool Matches(MapValue wanted, Struct given)
    {
        return wanted.All(entry => given.Fields.TryGetValue(entry.Key, out var value) && WireValue.From(entry.Value).Equals(WireValue.Reveal(value)));
    }

    private SymbolSource SymbolsOf(InvokeQuestion question)
    {
        var name = CallName.Of(question);
        var urn = ResourceUrn.Create("preview", "invoke", parentUrn: null, question.Token, name);
        _urns.TryAdd(urn, value: true);
        return symbols.For(urn, name);
    }

    private static GrpcException Unanswered(InvokeQuestion question)
    {
        var arguments = question.Args.Fields.Count == 0 ? "" : $" (arguments: {string.Join(", ", question.Args.Fields.Keys.Order(StringComparer.Ordinal))})";
        return new GrpcException(
            GrpcStatusCode.NotFound,
            $"The function {question.Token}{arguments} asks the cloud, and an offline preview has no answer for it. Put one into the fixtures file: "
            + $"an entry under 'invokes' with 'token: {question.Token}' and 'result:' with the properties that the program uses.");
    }
}
