namespace Infra.Tests;

public class FileSystemAlarmsTests
{
    [Theory]
    [InlineData(FileSystemThroughput.Elastic, "operations-full")]
    [InlineData(FileSystemThroughput.Bursting, "operations-full", "throughput-full", "burst-credits-low")]
    [InlineData(FileSystemThroughput.Provisioned, "operations-full", "throughput-full")]
    public async Task What_limits_the_throughput_is_watched(FileSystemThroughput throughput, params string[] signals)
    {
        var (_, files) = await FileSystemStacks.RunAsync(change: args =>
        {
            args.Throughput = throughput;
            args.ProvisionedMiBps = throughput == FileSystemThroughput.Provisioned ? 10 : null;
        });

        Assert.Equal(signals, files.Signals.Select(signal => signal.Signal.Name));
        Assert.All(files.Signals, SignalAssert.HasDimensions);
        Assert.All(files.Signals.Select(signal => signal.Signal), SignalAssert.IsValid);
    }
}
