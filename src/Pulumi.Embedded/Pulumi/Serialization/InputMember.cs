using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A field or property with [Input], read by reflection once per type.</summary>
internal sealed class InputMember
{
    private static readonly ConcurrentDictionary<Type, InputMember[]> ByType = new();

    private readonly FieldInfo? _field;
    private readonly PropertyInfo? _property;

    private InputMember(MemberInfo member, InputAttribute attribute)
    {
        _property = member as PropertyInfo;
        _field = _property is null ? member as FieldInfo : AutoProperty.FindField(_property, _property.GetMethod);
        Name = member.Name;
        WireName = attribute.Name;
        IsRequired = attribute.IsRequired;
        IsJson = attribute.Json;
    }

    /// <summary>The name of the C# member, for messages.</summary>
    internal string Name { get; }

    internal string WireName { get; }

    internal bool IsRequired { get; }

    internal bool IsJson { get; }

    internal object? Read(object args) => _field is not null ? _field.GetValue(args) : _property!.GetValue(args);

    /// <summary>The inputs of a type, those of its base classes first; an input of the same wire name in a derived class wins.</summary>
    internal static InputMember[] Of(Type type) => ByType.GetOrAdd(type, Find);

    private static InputMember[] Find(Type type)
    {
        var chain = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            chain.Push(current);

        var members = new List<InputMember>();
        foreach (var level in chain)
        {
            foreach (var member in DeclaredBy(level))
            {
                members.RemoveAll(inherited => inherited.WireName == member.WireName);
                members.Add(member);
            }
        }

        return [.. members];
    }

    private static IEnumerable<InputMember> DeclaredBy(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var member in type.GetMembers(Declared))
        {
            if (member is FieldInfo or PropertyInfo && member.GetCustomAttribute<InputAttribute>(inherit: false) is { } attribute)
                yield return new InputMember(member, attribute);
        }
    }
}
