using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A property with [Output], found by reflection once per type.</summary>
internal sealed class OutputMember
{
    private static readonly ConcurrentDictionary<Type, OutputMember[]> ByType = new();
    private static readonly ConcurrentDictionary<Type, Func<OutputTraits, IOutputCompletionSource>> Factories = new();

    private readonly PropertyInfo _property;
    private readonly FieldInfo? _field;
    private Func<OutputTraits, IOutputCompletionSource>? _factory;

    private OutputMember(PropertyInfo property, OutputAttribute attribute)
    {
        _property = property;
        _field = AutoProperty.FindField(property, property.SetMethod);
        WireName = attribute.Name ?? property.Name;
    }

    /// <summary>The name of the C# property, for messages.</summary>
    internal string Name => _property.Name;

    internal string WireName { get; }

    /// <summary>The declared type: Output&lt;T&gt; where the property is usable as a resource output.</summary>
    internal Type DeclaredType => _property.PropertyType;

    internal bool IsOutput => DeclaredType.IsGenericType && DeclaredType.GetGenericTypeDefinition() == typeof(Output<>);

    /// <summary>Sets the property to a pending output. RunException when the property is not an Output or cannot be set.</summary>
    internal IOutputCompletionSource Initialize(Resource resource, OutputTraits traits)
    {
        _factory ??= Check();
        var output = _factory(traits);
        if (_field is not null)
            _field.SetValue(resource, output);
        else
            _property.SetValue(resource, output);
        return output;
    }

    /// <summary>
    /// The [Output] properties of a type, those of its base classes first; one of the same wire name in a derived class wins.
    /// </summary>
    internal static OutputMember[] Of(Type type) => ByType.GetOrAdd(type, Find);

    private static OutputMember[] Find(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var chain = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            chain.Push(current);

        var members = new List<OutputMember>();
        foreach (var level in chain)
        {
            foreach (var property in level.GetProperties(Declared))
            {
                if (property.GetCustomAttribute<OutputAttribute>(inherit: false) is not { } attribute)
                    continue;
                var member = new OutputMember(property, attribute);
                members.RemoveAll(inherited => inherited.WireName == member.WireName);
                members.Add(member);
            }
        }

        return [.. members];
    }

    private Func<OutputTraits, IOutputCompletionSource> Check()
    {
        var owner = $"The [Output] property {_property.DeclaringType}.{Name}";
        if (!IsOutput)
            throw new RunException($"{owner} has to be of the type Output<T>.");
        if (_property.SetMethod is null)
            throw new RunException($"{owner} needs a setter, which may be private.");
        var target = DeclaredType.GetGenericArguments()[0];
        ValueConverter.CheckTargetType(owner, target);
        return Factories.GetOrAdd(target, static type =>
            typeof(OutputMember).GetMethod(nameof(CreatePending), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).CreateDelegate<Func<OutputTraits, IOutputCompletionSource>>());
    }

    private static Output<T> CreatePending<T>(OutputTraits traits) => Output<T>.CreatePending(traits);
}
