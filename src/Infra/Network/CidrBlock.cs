using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Infra;

/// <summary>A range of IPv4 addresses that begins on its own boundary, such as <c>10.0.0.0/16</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CidrBlock
{
    private CidrBlock(uint address, int prefixLength)
    {
        Address = address;
        PrefixLength = prefixLength;
    }

    /// <summary>The first address, as a number.</summary>
    public uint Address { get; }

    /// <summary>How many leading bits all addresses share: 0 to 32.</summary>
    public int PrefixLength { get; }

    /// <summary>How many addresses the block has.</summary>
    public long Size => 1L << (32 - PrefixLength);

    /// <summary>Reads a block.</summary>
    /// <param name="text">Four numbers and a prefix length: <c>10.0.0.0/16</c>.</param>
    /// <param name="block">The block.</param>
    /// <returns>False when the text is no block, or when its address is not the first of the block.</returns>
    public static bool TryParse(string? text, [MaybeNullWhen(false)] out CidrBlock block)
    {
        block = default;
        var halves = (text ?? "").Split('/');
        if (halves.Length != 2 || !TryParseNumber(halves[1], 32, out var prefixLength))
        {
            return false;
        }

        var address = 0u;
        var numbers = halves[0].Split('.');
        foreach (var part in numbers)
        {
            if (!TryParseNumber(part, 255, out var number))
            {
                return false;
            }

            address = (address << 8) | (uint)number;
        }

        block = new CidrBlock(address, prefixLength);
        return numbers.Length == 4 && (address & (uint)(block.Size - 1)) == 0;
    }

    /// <summary>Reads a block that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no block.</exception>
    public static CidrBlock Parse(string text) =>
        TryParse(text, out var block) ? block : throw new FormatException($"'{text}' is no range of IPv4 addresses such as 10.0.0.0/16.");

    /// <summary>Cuts the block into equal parts and gives one of them.</summary>
    /// <param name="additionalBits">How many bits longer the part's prefix is.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public CidrBlock Part(int additionalBits, int index)
    {
        var prefixLength = PrefixLength + additionalBits;
        ArgumentOutOfRangeException.ThrowIfNegative(additionalBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, 32, nameof(additionalBits));
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1L << additionalBits, nameof(index));
        return new CidrBlock(Address + (uint)(index * (1L << (32 - prefixLength))), prefixLength);
    }

    /// <summary>True when every address of the other block is in this one.</summary>
    public bool Contains(CidrBlock other) => other.Address >= Address && other.Address + other.Size <= Address + Size;

    /// <summary>True when an address is in both blocks.</summary>
    public bool Overlaps(CidrBlock other) => Address < other.Address + other.Size && other.Address < Address + Size;

    /// <summary>The block as AWS writes it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Address >> 24}.{(Address >> 16) & 255}.{(Address >> 8) & 255}.{Address & 255}/{PrefixLength}");

    // AWS takes no leading zeros: some readers would take them for octal.
    private static bool TryParseNumber(string text, int maximum, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= maximum && (text.Length == 1 || text[0] != '0');
}
