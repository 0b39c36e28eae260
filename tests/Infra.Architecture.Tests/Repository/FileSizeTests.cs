namespace Infra.Architecture.Tests.Repository;

public class FileSizeTests
{
    private const int Limit = 300;

    [Fact]
    public void No_handwritten_source_has_more_than_300_lines()
    {
        var sizes = TrackedFiles.HandwrittenSources.Select(file => (file, lines: TrackedFiles.Read(file).AsSpan().Count('\n')));

        Rule.Holds(
            "A file that does not fit into one head is two files.",
            sizes.Where(size => size.lines > Limit).Select(size => $"{size.file}: {size.lines} lines"));
    }
}
