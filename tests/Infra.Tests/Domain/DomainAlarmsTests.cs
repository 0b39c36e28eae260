namespace Infra.Tests;

public class DomainAlarmsTests
{
    [Theory, Row("domain/expiry")]
    [InlineData(DomainCertificate.None, 0, 0)]
    [InlineData(DomainCertificate.Regional, 1, 0)]
    [InlineData(DomainCertificate.Cdn, 0, 1)]
    [InlineData(DomainCertificate.RegionalAndCdn, 1, 1)]
    public async Task Each_certificate_is_watched_where_it_is(DomainCertificate certificate, int inTheStacksRegion, int forTheCdn)
    {
        await TestStack.RunAsync(() =>
        {
            var signals = new Domain("shop", new() { HostName = "shop.example.com", Certificate = certificate }).Signals;

            Assert.Equal(inTheStacksRegion, signals.Count(signal => signal.Region is null));
            Assert.Equal(forTheCdn, signals.Count(signal => signal.Region == "us-east-1"));
            Assert.Equal(signals.Length, signals.Select(signal => signal.Instance ?? "").Distinct(StringComparer.Ordinal).Count());
            Assert.All(signals, signal => SignalAssert.IsValid(signal.Signal));
            Assert.All(signals, SignalAssert.HasDimensions);
        });
    }
}
