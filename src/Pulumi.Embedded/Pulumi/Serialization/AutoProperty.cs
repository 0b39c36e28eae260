using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>
/// The field behind a property that the compiler wrote. Reflection over a field compiles nothing, while each accessor that is called
/// through reflection costs two compilations: most of the start of a program with many resource types.
/// </summary>
internal static class AutoProperty
{
    /// <summary>The field; null when the accessor has code of its own.</summary>
    internal static FieldInfo? FindField(PropertyInfo property, MethodInfo? accessor) =>
        accessor?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true
            ? property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)
            : null;
}
