using Infra.Plans;
using Infra.Preview.Configuration;
using Infra.Preview.Invokes;

namespace Infra.Preview.Providers;

/// <summary>Finds the entries of the fixtures that can never match: malformed names, and types and functions that do not exist.</summary>
internal static class FixtureCheck
{
    /// <summary>One sentence for each such entry. A package whose classes are not loaded is not judged.</summary>
    public static IEnumerable<string> ProblemsOf(Fixtures fixtures, IResourceShapes shapes)
    {
        foreach (var fixture in fixtures.Invokes)
        {
            if (!IsToken(fixture.Token))
            {
                yield return $"The fixtures answer the function '{fixture.Token}', which is not of the form package:module:function.";
            }
            else if (IsMissing(fixture.Token, shapes, token => InvokeAnswers.Knows(token) || shapes.FindResult(token) is not null))
            {
                yield return $"The fixtures answer the function '{fixture.Token}', which does not exist.{Suggest(fixture.Token, InvokeAnswers.Tokens)}";
            }
        }

        foreach (var fixture in fixtures.Resources)
        {
            if (fixture.Urn is { } urn && !ResourceUrn.IsValid(urn))
            {
                yield return $"The fixtures answer the resource '{urn}', which is not a URN.";
            }

            if (fixture.Type is not { } type)
            {
                continue;
            }

            if (!IsToken(type))
            {
                yield return $"The fixtures answer resources of type '{type}', which is not of the form package:module:Type.";
            }
            else if (IsMissing(type, shapes, token => shapes.Find(token) is not null))
            {
                yield return $"The fixtures answer resources of type '{type}', which does not exist.{Suggest(type, shapes.TypesOf(ResourceUrn.Package(type)))}";
            }
        }
    }

    private static bool IsToken(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length > 0);
    }

    private static bool IsMissing(string token, IResourceShapes shapes, Func<string, bool> exists)
    {
        return shapes.Covers(ResourceUrn.Package(token)) && !exists(token);
    }

    private static string Suggest(string token, IEnumerable<string> known)
    {
        return NearestName.Find(token, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
    }
}
