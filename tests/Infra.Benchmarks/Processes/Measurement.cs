namespace Infra.Benchmarks.Processes;

/// <summary>Wall times and peak memory of several runs of one program.</summary>
internal sealed class Measurement
{
    private readonly TimeSpan[] _walls;

    public Measurement(string name, IEnumerable<TimeSpan> walls, long peakBytes)
    {
        Name = name;
        _walls = [.. walls.Order()];
        PeakMegabytes = peakBytes / 1e6;
    }

    public string Name { get; }

    public TimeSpan Median => _walls[_walls.Length / 2];

    public TimeSpan Min => _walls[0];

    public TimeSpan Max => _walls[^1];

    /// <summary>The largest resident set of any counted run, in 10^6 bytes.</summary>
    public double PeakMegabytes { get; }
}
