using Xunit.Sdk;

namespace Infra.Architecture.Tests.Repository;

/// <summary>A rule about the repository, whose failure lists everything that breaks it.</summary>
internal static class Rule
{
    public static void Holds(string rule, IEnumerable<string> violations)
    {
        var list = violations.Order(StringComparer.Ordinal).ToArray();
        if (list.Length > 0)
        {
            throw new XunitException($"{rule}\nBroken {list.Length} times:\n  {string.Join("\n  ", list)}");
        }
    }
}
