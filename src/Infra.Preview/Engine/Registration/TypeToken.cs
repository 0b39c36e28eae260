using Infra.Plans;

namespace Infra.Preview.Engine.Registration;

/// <summary>Checks type tokens as the engine does: package, module and name, none of them empty.</summary>
internal static class TypeToken
{
    public static bool IsValid(string type, ResourceKind kind)
    {
        // Programs have always been free in how they call their own components.
        if (kind == ResourceKind.Component)
        {
            return !type.Contains("::", StringComparison.Ordinal);
        }

        var parts = type.Split(':');
        return parts.Length == 3 && Array.TrueForAll(parts, part => part.Length > 0 && !part.Contains('$', StringComparison.Ordinal));
    }
}
