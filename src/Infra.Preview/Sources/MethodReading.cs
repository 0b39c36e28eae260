using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Infra.Preview.Sources;

/// <summary>
/// Reads which resources a method constructs, and with what names. It follows the texts on the evaluation stack; whatever it does not understand
/// is a name of which nothing is known.
/// </summary>
internal sealed class MethodReading
{
    private readonly MethodBase _method;
    private readonly MethodBody _body;
    private readonly Func<Type, bool> _isResource;
    private readonly Dictionary<int, NamePattern> _locals = [];
    private readonly Dictionary<int, Value[]> _stacks = [];
    private readonly List<(int Offset, Type Class, NamePattern Name)> _found = [];
    private readonly Stack<Value> _stack = new();

    private MethodReading(MethodBase method, MethodBody body, Func<Type, bool> isResource)
    {
        _method = method;
        _body = body;
        _isResource = isResource;
    }

    /// <summary>The offset, class and name of each construction.</summary>
    public static IReadOnlyList<(int Offset, Type Class, NamePattern Name)> Read(MethodBase method, Func<Type, bool> isResource)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            return [];
        }

        var instructions = Instruction.Read(code).ToList();
        var reading = new MethodReading(method, body, isResource);
        if (instructions.Exists(instruction => instruction.Code == OpCodes.Newobj && reading.Method(instruction.Operand) is { DeclaringType: { } made } && isResource(made)))
        {
            instructions.ForEach(reading.Follow);
        }

        return reading._found;
    }

    private void Follow(Instruction instruction)
    {
        Arrive(instruction.Offset);
        var code = instruction.Code;
        if (code == OpCodes.Ldstr)
        {
            _stack.Push(new Value(NamePattern.Of(_method.Module.ResolveString(instruction.Operand))));
        }
        else if (code == OpCodes.Dup)
        {
            _stack.Push(_stack.TryPeek(out var top) ? top : Value.Unknown);
        }
        else if (LocalOf(instruction) is { } local)
        {
            Variable(code, local);
        }
        else if (code == OpCodes.Call || code == OpCodes.Callvirt || code == OpCodes.Newobj)
        {
            Call(instruction);
        }
        else
        {
            Pop(Pops(code));
            Push(Pushes(code));
        }

        Leave(instruction);
    }

    private void Arrive(int offset)
    {
        if (_body.ExceptionHandlingClauses.Any(clause => clause.HandlerOffset == offset && clause.Flags == ExceptionHandlingClauseOptions.Clause))
        {
            Restore([Value.Unknown]);
        }
        else if (_stacks.Remove(offset, out var saved))
        {
            var current = _stack.ToArray();
            Restore(current.Length == saved.Length ? [.. current.Zip(saved, static (one, other) => one.Merge(other))] : saved);
        }
    }

    private void Leave(Instruction instruction)
    {
        var flow = instruction.Code.FlowControl;
        if (flow is FlowControl.Branch or FlowControl.Cond_Branch)
        {
            foreach (var target in instruction.Code.OperandType == OperandType.InlineSwitch ? instruction.Targets : [instruction.Operand])
            {
                _stacks[target] = _stacks.TryGetValue(target, out var other) && other.Length == _stack.Count
                    ? [.. other.Zip(_stack, static (one, two) => one.Merge(two))]
                    : [.. _stack];
            }
        }

        if (flow is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
        {
            _stack.Clear();
        }
    }

    private void Restore(Value[] topFirst)
    {
        _stack.Clear();
        for (var i = topFirst.Length - 1; i >= 0; i--)
        {
            _stack.Push(topFirst[i]);
        }
    }

    private void Variable(OpCode code, int local)
    {
        if (code.Name!.StartsWith("stloc", StringComparison.Ordinal))
        {
            var stored = Pop().Name;
            _locals[local] = _locals.TryGetValue(local, out var before) ? before.Merge(stored) : stored;
            return;
        }

        var isAddress = code == OpCodes.Ldloca || code == OpCodes.Ldloca_S;
        _stack.Push(isAddress ? new Value(NamePattern.Any, local) : new Value(_locals.GetValueOrDefault(local, NamePattern.Any)));
    }

    private void Call(Instruction instruction)
    {
        if (Method(instruction.Operand) is not { } called)
        {
            _stack.Clear();
            return;
        }

        var arguments = new NamePattern[called.GetParameters().Length];
        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            arguments[i] = Pop().Name;
        }

        var isNew = instruction.Code == OpCodes.Newobj;
        var target = isNew || called.IsStatic ? Value.Unknown : Pop();
        if (isNew && called.DeclaringType is { } made && _isResource(made))
        {
            _found.Add((instruction.Offset, made, arguments.FirstOrDefault(NamePattern.Any)));
        }

        var result = Result(called, target.Local, arguments);
        if (isNew || called is MethodInfo { ReturnType: var type } && type != typeof(void))
        {
            _stack.Push(new Value(result));
        }
    }

    private NamePattern Result(MethodBase called, int? local, NamePattern[] arguments)
    {
        if (called.DeclaringType == typeof(string) && called.Name == nameof(string.Concat) && called.GetParameters().All(static parameter => parameter.ParameterType == typeof(string)))
        {
            return arguments.Aggregate(NamePattern.Empty, static (text, part) => text.Append(part));
        }

        if (called.DeclaringType != typeof(DefaultInterpolatedStringHandler) || local is not { } builder)
        {
            return NamePattern.Any;
        }

        var text = called.IsConstructor ? NamePattern.Empty : _locals.GetValueOrDefault(builder, NamePattern.Any);
        _locals[builder] = called.Name switch
        {
            nameof(DefaultInterpolatedStringHandler.AppendLiteral) => text.Append(arguments[0]),
            nameof(DefaultInterpolatedStringHandler.AppendFormatted) => text.Append(arguments.Length == 1 ? arguments[0] : NamePattern.Any),
            _ => text,
        };
        return text;
    }

    private MethodBase? Method(int token)
    {
        try
        {
            var types = _method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
            return _method.Module.ResolveMethod(token, types, _method.IsGenericMethod ? _method.GetGenericArguments() : null);
        }
        catch (Exception problem) when (problem is ArgumentException or MissingMemberException or IOException or TypeLoadException or BadImageFormatException)
        {
            // Something that the program was built with is not here; it runs without, and so does this.
            return null;
        }
    }

    private Value Pop() => _stack.TryPop(out var top) ? top : Value.Unknown;

    private void Pop(int count)
    {
        for (; count > 0; count--)
        {
            Pop();
        }
    }

    private void Push(int count)
    {
        for (; count > 0; count--)
        {
            _stack.Push(Value.Unknown);
        }
    }

    private static int? LocalOf(Instruction instruction)
    {
        var name = instruction.Code.Name!;
        return !name.StartsWith("ldloc", StringComparison.Ordinal) && !name.StartsWith("stloc", StringComparison.Ordinal) ? null
            : char.IsAsciiDigit(name[^1]) ? name[^1] - '0'
            : instruction.Operand;
    }

    // The enumeration says how many, and of what: each kind after the first underscore is one more.
    private int Pops(OpCode code) => code.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Varpop => code == OpCodes.Ret && _method is MethodInfo { ReturnType: var type } && type != typeof(void) ? 1 : 0,
        var behaviour => behaviour.ToString().Count(static character => character == '_') + 1,
    };

    private static int Pushes(OpCode code) => code.StackBehaviourPush switch
    {
        StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };

    // A text as far as it is known; or the address of a variable, in which an interpolated text is put together.
    private readonly record struct Value(NamePattern Name, int? Local = null)
    {
        public static Value Unknown { get; } = new(NamePattern.Any);

        public Value Merge(Value other) => new(Name.Merge(other.Name), Local == other.Local ? Local : null);
    }
}
