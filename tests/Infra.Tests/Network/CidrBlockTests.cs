namespace Infra.Tests;

public class CidrBlockTests
{
    [Theory]
    [InlineData("10.0.0.0/16", 0x0A000000u, 16)]
    [InlineData("0.0.0.0/0", 0u, 0)]
    [InlineData("255.255.255.255/32", 0xFFFFFFFFu, 32)]
    [InlineData("172.16.128.0/17", 0xAC108000u, 17)]
    public void Block_is_read_and_written_the_same(string text, uint address, int prefixLength)
    {
        Assert.True(CidrBlock.TryParse(text, out var block));
        Assert.Equal(address, block.Address);
        Assert.Equal(prefixLength, block.PrefixLength);
        Assert.Equal(text, block.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0/16")]
    [InlineData("10.0.0.0.0/16")]
    [InlineData("10.0.0.1/16")]
    [InlineData("10.0.0.256/32")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.00.0.0/16")]
    [InlineData("10.0.0.0/016")]
    [InlineData("+10.0.0.0/16")]
    [InlineData("10. 0.0.0/16")]
    [InlineData("::/0")]
    public void Text_that_is_no_block_is_refused(string? text)
    {
        Assert.False(CidrBlock.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CidrBlock.Parse(text!));
    }

    [Fact]
    public void Part_is_one_of_the_equal_pieces()
    {
        var block = CidrBlock.Parse("10.1.0.0/16");

        Assert.Equal("10.1.96.0/19", block.Part(3, 3).ToString());
        Assert.Equal("10.1.224.0/19", block.Part(3, 7).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Part(3, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.Part(17, 0));
    }

    [Fact]
    public void Blocks_overlap_exactly_when_one_contains_the_other()
    {
        var large = CidrBlock.Parse("10.0.0.0/16");
        var inside = CidrBlock.Parse("10.0.128.0/17");
        var beside = CidrBlock.Parse("10.1.0.0/16");

        Assert.True(large.Contains(inside) && large.Overlaps(inside) && inside.Overlaps(large));
        Assert.False(inside.Contains(large));
        Assert.False(large.Overlaps(beside) || beside.Overlaps(large) || large.Contains(beside));
    }
}
