using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Infra.Preview.Sources;

/// <summary>One instruction of a method.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its number: a token, a variable, or the offset that it jumps to.</param>
/// <param name="Targets">The offsets that a switch jumps to.</param>
internal readonly record struct Instruction(int Offset, OpCode Code, int Operand, int[] Targets)
{
    private static readonly FrozenDictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(static code => (int)(ushort)code.Value);

    /// <summary>The instructions of a body. Ends at what is no instruction.</summary>
    public static IEnumerable<Instruction> Read(byte[] body)
    {
        for (var position = 0; position < body.Length;)
        {
            var start = position;
            var value = (int)body[position++];
            if (value == 0xFE && position < body.Length)
            {
                value = (value << 8) | body[position++];
            }

            if (!Codes.TryGetValue(value, out var code) || position + Size(code) > body.Length)
            {
                yield break;
            }

            var operand = OperandOf(body.AsSpan(position), code.OperandType);
            var count = code.OperandType == OperandType.InlineSwitch ? operand : 0;
            var next = position + Size(code) + 4 * count;
            if (count < 0 || next > body.Length)
            {
                yield break;
            }

            var targets = new int[count];
            for (var i = 0; i < count; i++)
            {
                targets[i] = next + BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(position + 4 + 4 * i));
            }

            yield return new Instruction(start, code, code.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget ? next + operand : operand, targets);
            position = next;
        }
    }

    private static int Size(OpCode code) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static int OperandOf(ReadOnlySpan<byte> bytes, OperandType type) => type switch
    {
        OperandType.InlineNone or OperandType.InlineI8 or OperandType.InlineR or OperandType.ShortInlineR => 0,
        OperandType.ShortInlineBrTarget => (sbyte)bytes[0],
        OperandType.ShortInlineI or OperandType.ShortInlineVar => bytes[0],
        OperandType.InlineVar => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes),
    };
}
