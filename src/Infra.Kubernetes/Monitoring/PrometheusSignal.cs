namespace Infra.Kubernetes;

/// <summary>
/// Something about a component of a cluster that is worth waking or telling somebody: the twin of a <see cref="GoldenSignal"/>, measured by Prometheus.
/// </summary>
/// <param name="Name">The signal's name: lower-case words with hyphens.</param>
/// <param name="Meaning">What it means for users when the signal is bad, in one sentence.</param>
/// <param name="Severity">Whether somebody is woken.</param>
/// <param name="Expression">PromQL that gives something when the signal is bad. <c>$ns</c> stands for the namespace.</param>
/// <param name="For">For how long it has to be bad.</param>
public sealed record PrometheusSignal(string Name, string Meaning, SignalSeverity Severity, string Expression, TimeSpan For);
